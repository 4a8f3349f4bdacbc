namespace Tcns.PowerBi.Tests.Dax.Engine;

internal static class Distinct
{
    /// <summary>The combinations that occur in the rows, of the table's own columns or of its one-sides'.</summary>
    public static ListTable Of(StoredTable table, int[] rows, IReadOnlyList<StoredColumn> columns)
    {
        var headers = columns.Select(Header.Of).ToList();
        if (columns.Count == 1)
        {
            var found = Codes(columns[0], table.CodesOf(columns[0]), rows);
            return new ListTable(headers, [.. found.Select(code => new[] { columns[0].Values[code] })]);
        }

        var codes = columns.Select(table.CodesOf).ToList();
        var seen = new HashSet<int[]>(CodesEquality.Instance);
        foreach (var row in rows)
            seen.Add([.. codes.Select(each => each[row])]);
        return new ListTable(headers, [.. seen.Select(tuple => tuple.Select((code, at) => columns[at].Values[code]).ToArray())]);
    }

    public static List<int> Codes(StoredColumn column, int[] rows) => Codes(column, column.Codes, rows);

    public static ListTable Of(TableValue table)
    {
        var rows = new HashSet<IReadOnlyList<object?>>(table.Rows(), RowEquality.Instance);
        return new ListTable(table.Headers, [.. rows.Cast<object?[]>()]);
    }

    private static List<int> Codes(StoredColumn column, int[] codeOfRow, int[] rows)
    {
        var seen = new bool[column.Values.Count];
        var codes = new List<int>();
        foreach (var row in rows)
        {
            var code = codeOfRow[row];
            if (seen[code])
                continue;
            seen[code] = true;
            codes.Add(code);
        }

        return codes;
    }
}
