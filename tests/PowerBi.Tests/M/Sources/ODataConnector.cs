using Tcns.PowerBi.Tests.M.Library;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary><c>OData.Feed</c> of version 2.0: the sets by name and signature.</summary>
internal sealed class ODataConnector(IODataSource source, Action<string> opened)
{
    private static readonly MColumn[] Columns = [new("Name", MType.Text), new("Data", MType.Any), new("Signature", MType.Text)];

    public void Fill(Shelf shelf) => shelf.Function("OData.Feed", 3, 3, given =>
    {
        if (given.Has(1) || !given.Record(2).TryGet("Implementation", out var version) || version is not "2.0")
            throw given.Gap("headers, or another implementation than 2.0, are not known.");
        var url = given.Text(0);
        return new MTable(
            Columns,
            Refusals.Each(() => source.Sets(url), "OData", url).Select(object?[] (name) => [name, new Thunk(() => Rows(url, name)), "table"]));
    });

    private MTable Rows(string url, string set)
    {
        opened(set);
        return Refusals.Of(() => source.Rows(url, set), "OData", url);
    }
}
