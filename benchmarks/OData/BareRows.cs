using System.Globalization;
using Tcns.Analytics.Engine;
using Tcns.Analytics.OData;

namespace Tcns.Benchmarks.OData;

/// <summary>The engine alone: a query of files, each value of its rows fetched and forgotten.</summary>
internal static class BareRows
{
    /// <param name="sql">What stands behind SELECT; {0} where the files belong.</param>
    /// <returns>How many rows there were.</returns>
    public static long Read(Database database, TableFiles files, string sql)
    {
        using var session = database.Connect();
        var from = $"read_parquet({Quoted.Texts(files.Paths)})";
        using var rows = session.Query(Statement.Create("bare", "SELECT " + string.Format(CultureInfo.InvariantCulture, sql, from)), default);
        var count = 0L;
        for (; rows.Read(); count++)
        {
            for (var column = 0; column < rows.Count; column++)
                Fetch(rows, column);
        }

        return count;
    }

    private static void Fetch(RowReader rows, int column)
    {
        if (rows.IsNull(column))
            return;
        switch (rows.Type(column))
        {
            case ColumnType.Varchar:
                _ = rows.GetUtf8(column);
                return;
            case ColumnType.Boolean:
                _ = rows.GetBoolean(column);
                return;
            case ColumnType.Date:
                _ = rows.GetDate(column);
                return;
            case ColumnType.Timestamp or ColumnType.TimestampTz:
                _ = rows.GetTimestamp(column);
                return;
            default:
                _ = rows.GetInt64(column);
                return;
        }
    }
}
