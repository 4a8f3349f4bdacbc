using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Benchmarks.OData;

/// <summary>
/// 50,000 visits over OData, in one stream and by pages of 250, in turn: rows a second, and what a row costs by page beside what it
/// costs in the stream. What is measured is all but the HTTP around it: reading the query, the engine, the JSON.
/// </summary>
internal sealed class ODataScenario : IScenario
{
    private const int Visits = 50_000;
    private const int PageSize = 250;
    private const int Rounds = 9;
    private static readonly Uri Root = new("http://localhost/api/odata/");
    private static readonly RowReach Reach = new RowReach.Province("31");

    public string Name => "odata";

    public async Task RunAsync(TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-odata-").FullName;
        try
        {
            using var database = Database.Open(new EngineLimits(500_000_000, Path.Combine(folder, "temp"), Environment.ProcessorCount));
            var files = new TableFiles("20261121T150000000Z", VisitFiles.Write(database, folder, Visits));
            foreach (var query in (string[])["", "$orderby=place desc", "$select=date,team_code,people_total&$filter=people_total gt 2"])
                await MeasureAsync(report, database, files, query);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter report, Database database, TableFiles files, string query)
    {
        using var waiting = new OpenPages(TimeProvider.System, most: 16, TimeSpan.FromMinutes(1));
        using var nothing = new OpenPages(TimeProvider.System, most: 0, TimeSpan.FromMinutes(1));
        var ways = new (string Name, ODataFeed Feed, int? Page, int Rounds)[]
        {
            ("stream", new ODataFeed(database, waiting), null, Rounds),
            ("pages, waiting", new ODataFeed(database, waiting), PageSize, Rounds),
            ("pages, found again", new ODataFeed(database, nothing), PageSize, 1),
        };
        var seconds = ways.ToDictionary(way => way.Name, _ => new List<double>());
        var rows = 0L;
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var way in ways.Where(way => round <= way.Rounds))
            {
                var started = Stopwatch.GetTimestamp();
                rows = await ReadAsync(way.Feed, files, query, way.Page);
                if (round > 0)
                    seconds[way.Name].Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            }
        }

        var stream = Median(seconds["stream"]);
        await report.WriteLineAsync($"?{query} ({rows} rows)");
        foreach (var way in ways)
        {
            var median = Median(seconds[way.Name]);
            await report.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {way.Name,-20} {rows / median,10:N0} rows/s   a row costs {median / stream:0.00} of one in the stream"));
        }
    }

    private static async Task<long> ReadAsync(ODataFeed feed, TableFiles files, string query, int? page)
    {
        var rows = 0L;
        for (string? next = query; next is not null;)
        {
            var parsed = ((ODataParse.Parsed)ODataQuery.Parse(FactVisit.Table, next)).Query;
            var request = new ODataRequest(parsed, files, Reach, Root, ODataDetail.Minimal, page);
            using var answer = ((ODataOpening.Ready)feed.Open(request, CancellationToken.None)).Answer;
            var body = new NextLinkStream();
            var pipe = PipeWriter.Create(body);
            await answer.WriteAsync(pipe, CancellationToken.None);
            await pipe.CompleteAsync();
            rows += body.Rows;
            next = body.Next?.Split('?', 2)[1];
        }

        return rows;
    }

    private static double Median(List<double> measured) => measured.Order().ElementAt(measured.Count / 2);
}
