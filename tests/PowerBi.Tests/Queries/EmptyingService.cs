using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>A few rows of another service, with an empty text in each of these columns.</summary>
internal sealed class EmptyingService(IODataSource service, IReadOnlyCollection<string> columns) : IODataSource
{
    private const int Few = 5;

    public IEnumerable<string> Sets(string url) => service.Sets(url);

    public MTable Rows(string url, string set)
    {
        var table = service.Rows(url, set);
        return new MTable(table.Columns, table.Rows.Take(Few).Select(row => row.Zip(table.Columns, (value, column) => columns.Contains(column.Name) ? "" : value).ToArray()));
    }
}
