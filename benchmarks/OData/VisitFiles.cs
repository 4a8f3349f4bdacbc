using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Tables;

namespace Tcns.Benchmarks.OData;

/// <summary>Visits of four quarters as Parquet files like the feed's.</summary>
internal static class VisitFiles
{
    private static readonly string[] Places = ["home", "community-point", "workplace", "market", "online"];

    public static IReadOnlyList<string> Write(Database database, string folder, int count)
    {
        using var session = database.Connect();
        session.ExecuteAll("table", $"CREATE TABLE visits ({string.Join(", ", FactVisit.Table.Columns.Select(column => $"{column.Name} {column.Type.Engine}"))})", default);
        using (var appender = session.Append("visits"))
        {
            for (var i = 0; i < count; i++)
                Append(appender, i);
            appender.Close();
        }

        return [.. Enumerable.Range(1, 4).Select(quarter => Copy(session, Path.Combine(folder, $"visits-{quarter}.parquet"), quarter))];
    }

    private static string Copy(Session session, string path, int quarter)
    {
        var order = string.Join(", ", FactVisit.Table.Order);
        var copy = Statement.Create("copy", $"COPY (FROM visits WHERE quarter(date) = {quarter} ORDER BY {order}) TO {Quoted.Text(path)} (FORMAT parquet, COMPRESSION snappy)");
        session.Execute(copy, CancellationToken.None);
        return path;
    }

    private static void Append(ChunkAppender appender, int i)
    {
        var day = new DateOnly(2026, 1, 1).AddDays(i * 7919 % 365);
        var (commune, team) = (11_100 + (i % 120), i % 15);
        appender.Text($"0195d4c1-7b1e-7c3a-9a51-{i:x12}").Date(day).Text($"{commune}").Text($"{commune}-{team:D2}").Text($"{commune}-T{team:D2}")
            .Text($"{i * 31 % 9973:x16}").Integer(420 + (i % 600)).Integer(15 + (i % 90)).Text(Places[i % 5]).Boolean(i % 3 > 0).Boolean(i % 7 == 0)
            .Integer(i % 3).Integer(i % 2).Integer(0).Integer(0).Integer(i % 4).Integer(3).Integer(i % 2).Integer(2).Integer(1 + (i % 3)).Integer(i % 2)
            .Boolean(false).Integer(1).Timestamp(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero).AddSeconds(i % 3600)).EndRow();
    }
}
