using System.Net;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>One storage account, its blobs in memory or files of a folder.</summary>
internal sealed class BlobShelf(string account) : IBlobSource
{
    private readonly SortedDictionary<string, SortedDictionary<string, Func<byte[]>>> containers = new(StringComparer.Ordinal);

    /// <summary>What the account answers to everything; null where it answers as it should.</summary>
    public HttpStatusCode? Refusal { get; set; }

    public BlobShelf Put(string container, string blob, byte[] content) => Put(container, blob, () => content);

    public IEnumerable<string> Containers(string account) => At(account).Keys;

    public IEnumerable<string> Blobs(string account, string container) => Blobs(At(account), container).Keys;

    public byte[] Read(string account, string container, string blob) =>
        Blobs(At(account), container).TryGetValue(blob, out var content) ? content() : throw new RefusalException(HttpStatusCode.NotFound);

    private BlobShelf Put(string container, string blob, Func<byte[]> content)
    {
        if (!containers.TryGetValue(container, out var blobs))
            containers.Add(container, blobs = new(StringComparer.Ordinal));
        blobs.Add(blob, content);
        return this;
    }

    private SortedDictionary<string, SortedDictionary<string, Func<byte[]>>> At(string asked) =>
        Refusal is { } status ? throw new RefusalException(status)
        : asked == account ? containers
        : throw new RefusalException(HttpStatusCode.NotFound);

    private static SortedDictionary<string, Func<byte[]>> Blobs(
        SortedDictionary<string, SortedDictionary<string, Func<byte[]>>> containers, string container) =>
        containers.TryGetValue(container, out var blobs) ? blobs : throw new RefusalException(HttpStatusCode.NotFound);
}
