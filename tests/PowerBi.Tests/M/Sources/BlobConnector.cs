using System.Net;
using Tcns.PowerBi.Tests.M.Library;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary><c>AzureStorage.Blobs</c>: containers by name, in each its blobs by their whole path; these alone where the address is
/// a container's. Nothing is read before it is asked for.</summary>
internal sealed class BlobConnector(IBlobSource source, Action<string> opened)
{
    private const string Kind = "AzureBlobs";

    private static readonly MColumn[] Containers = [new("Name", MType.Text), new("Data", MType.Table)];

    private static readonly MColumn[] Blobs =
    [
        new("Content", MType.Binary), new("Name", MType.Text), new("Extension", MType.Text), new("Date accessed", MType.DateTime),
        new("Date modified", MType.DateTime), new("Date created", MType.DateTime), new("Attributes", MType.Record), new("Folder Path", MType.Text),
    ];

    public void Fill(Shelf shelf) => shelf.Function("AzureStorage.Blobs", 1, 2, given =>
    {
        given.Nothing(1);
        var url = new Uri(given.Text(0));
        var account = url.GetLeftPart(UriPartial.Authority);
        var container = url.AbsolutePath.Trim('/');
        return container.Length == 0 ? Account(account) : Container(account, container);
    });

    private MTable Account(string url) => new(
        Containers,
        Refusals.Each(() => source.Containers(url), Kind, url).Select(object?[] (name) => [name, new Thunk(() => Container(url, name))]));

    private MTable Container(string url, string container) => new(
        Blobs,
        Refusals.Each(() => source.Blobs(url, container), Kind, url).Select(object?[] (name) =>
        [
            new MBinary(() => Read(url, container, name)), name, Path.GetExtension(name),
            Unknown("Date accessed"), Unknown("Date modified"), Unknown("Date created"), Unknown("Attributes"), $"{url}/{container}/",
        ]));

    private byte[] Read(string url, string container, string name)
    {
        opened($"{container}/{name}");
        return Refusals.Of(() => source.Read(url, container, name), Kind, $"{url}/{container}/{name}");
    }

    private static Thunk Unknown(string column) => new(() => throw new EvaluationGap($"The column {column} of a blob is not known."));
}
