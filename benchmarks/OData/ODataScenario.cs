using System.IO.Pipelines;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.OData;

/// <summary>
/// 50,000 visits over OData, in one stream and by pages of 250 that are waited for or found again, beside the engine's own query of the same
/// rows. What is measured is all but the HTTP around it: reading the query, the engine, the JSON.
/// </summary>
internal sealed class ODataScenario : IScenario
{
    private const int Visits = 50_000;
    private const int PageSize = 250;
    private const int Rounds = 9;

    /// <summary>A round of what is quick reads the rows so often: less would be little for the clock.</summary>
    private const int Often = 8;
    private const string Beside = "the engine's own query of the same rows, every value read and none written";
    private static readonly Uri Root = new("http://localhost/api/odata/");
    private static readonly RowReach Reach = new RowReach.Province("31");

    /// <summary>By OData, and what the engine is asked for the same.</summary>
    private static readonly (string Name, string Query, string Sql)[] Queries =
    [
        ("the table's order", "", $"* FROM {{0}} ORDER BY {string.Join(", ", FactVisit.Table.Order)}"),
        ("ordered by place", "$orderby=place desc", $"* FROM {{0}} ORDER BY place DESC, {string.Join(", ", FactVisit.Table.Order)}"),
        ("three columns, filtered", "$select=date,team_code,people_total&$filter=people_total gt 2",
            $"date, team_code, people_total FROM {{0}} WHERE people_total > 2 ORDER BY {string.Join(", ", FactVisit.Table.Order)}"),
    ];

    public string Name => "odata";

    public string About => $"{Visits:N0} visits of four quarters over OData, without the HTTP around it: in one stream, by pages of {PageSize} of a client that comes at once, and of one that comes so late that its place is found again.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        var (folder, figures) = (Directory.CreateTempSubdirectory("tcns-odata-").FullName, new List<Figure>());
        try
        {
            using var database = Database.Open(new EngineLimits(500_000_000, Path.Combine(folder, "temp"), Environment.ProcessorCount));
            var files = new TableFiles("20261121T150000000Z", VisitFiles.Write(database, folder, order.Size(Visits, 5_000)));
            foreach (var (name, query, sql) in Queries)
                figures.AddRange(await MeasureAsync(database, files, order.Rounds(Rounds), name, query, sql));
            return figures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync(Database database, TableFiles files, int rounds, string name, string query, string sql)
    {
        using var waiting = new OpenPages(TimeProvider.System, most: 16, TimeSpan.FromMinutes(1));
        using var nothing = new OpenPages(TimeProvider.System, most: 0, TimeSpan.FromMinutes(1));
        var (open, closed) = (new ODataFeed(database, waiting), new ODataFeed(database, nothing));
        var rows = BareRows.Read(database, files, sql);
        var laps = await RoundAbout.RunAsync(
            rounds,
            _ => Rate(Often, () => Task.Run(() => Same(BareRows.Read(database, files, sql)))),
            _ => Rate(Often, () => SameAsync(open, null)),
            _ => Rate(Often, () => SameAsync(open, PageSize)),
            _ => Rate(1, () => SameAsync(closed, PageSize)));
        return
        [
            .. ((string[])["stream", "pages", "pages found again"])
                .Select((way, place) => Lap.FigureOf(Name, $"{name}, {way}", "rows/s", Better.More, Beside, laps[place + 1], laps[0])),
        ];

        Task<Lap> Rate(int often, Func<Task> work) => Watched.Own.RateAsync(() => RepeatAsync(often, work), rows * often);

        async Task SameAsync(ODataFeed feed, int? page) => Same(await ReadAsync(feed, files, query, page));

        void Same(long read)
        {
            if (read != rows)
                throw new InvalidOperationException($"{name}: {read} rows, and the engine has {rows}.");
        }
    }

    private static async Task RepeatAsync(int often, Func<Task> work)
    {
        for (var time = 0; time < often; time++)
            await work();
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
}
