using Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tcns.Functions.Hosting;
using Tcns.Functions.Reports;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Reports;
using Tcns.Storage.Runs;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Reports;

/// <summary>The timer over the shipped plans: Tân Kỳ's commune reports each quarter before the 25th of its last month.</summary>
public class ReportCalendarTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_run_on_the_same_day_writes_nothing()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2026-12-01T08:00:00+07:00");
        await world.RunTimerAsync<ReportCalendarFunction>();
        var first = await RowsAsync(world);
        await world.RunTimerAsync<ReportCalendarFunction>();

        // Each commune of Tuyên Quang: two quarters and the year 2025, in which its plan began, four quarters and the year 2026.
        Assert.Equal((124 * 8) + 4, first.Count);
        Assert.Equal(
            ["2026-Q1 2026-03-24 overdue 2026-12-01", "2026-Q2 2026-06-24 overdue 2026-12-01", "2026-Q3 2026-09-24 overdue 2026-12-01", "2026-Q4 2026-12-24 open 2026-12-01"],
            Of(first, "11113"));
        Assert.Equal(Written(first), Written(await RowsAsync(world)));
    }

    [Fact]
    public async Task After_a_pause_the_stages_are_those_of_today_and_the_days_of_opening_stay()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2026-12-01T08:00:00+07:00");
        await world.RunTimerAsync<ReportCalendarFunction>();
        var seen = new List<string>();
        foreach (var clock in (string[])["2026-12-21T23:59:50+07:00", "2026-12-23T06:30:00+07:00", "2027-01-02T06:30:00+07:00"])
        {
            await world.WakeAsync(clock);
            await world.RunTimerAsync<ReportCalendarFunction>();
            seen.Add(Of(await RowsAsync(world), "11113")[^1]);
        }

        Assert.Equal(["2026-Q4 2026-12-24 due-in-3 2026-12-01", "2026-Q4 2026-12-24 due-in-1 2026-12-01", "2026-Q4 2026-12-24 overdue 2026-12-01"], seen);
        Assert.Equal(
            ["2025 2026-01-05 overdue 2026-12-01", "2026 2027-01-05 due-in-3 2026-12-01", "2027 2028-01-05 open 2027-01-02"],
            Of(await RowsAsync(world), "00700").Where(row => row[4] == ' '));
    }

    [Fact]
    public async Task Two_runs_at_once_make_what_one_makes()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var runner = world.App.Services.GetRequiredService<EventRunner>();
        await Task.WhenAll(world.RunTimerAsync<ReportCalendarFunction>(), world.RunTimerAsync<ReportCalendarFunction>());
        var both = await RowsAsync(world);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => runner.RunTimerAsync(ReportCalendarFunction.Definition, new TimerInfo(null, false), Cancel)));

        Assert.Equal((124 * 8) + 4, both.Count);
        Assert.Equal(Written(both), Written(await RowsAsync(world)));
        Assert.Equal(2, (await world.App.Services.GetRequiredService<RunLog>().FindAsync("ReportCalendar", "-", Cancel))!.Runs);
    }

    [Fact]
    public async Task A_replaced_plan_moves_its_deadlines_and_a_dissolved_team_owes_no_more()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.RunTimerAsync<ReportCalendarFunction>();
        await ReportPlan.PutAsync(world, "tan-ky-2026", "11113", 200, "2026-12-31", ReportPlan.Row("commune", "quarter", 20), ReportPlan.Row("team", "month", 30));
        await world.RunTimerAsync<ReportCalendarFunction>();
        var before = await RowsAsync(world);
        await world.SendAsync(HttpMethod.Put, "teams/11113-T02", new
        {
            level = "village", village = "11113-02", name = "Tổ 2", establishedOn = "2025-07-17", dissolvedOn = "2026-11-10",
        });
        await world.RunTimerAsync<ReportCalendarFunction>();
        var after = await RowsAsync(world);

        Assert.Equal("2026-Q4 2026-12-19 open 2026-11-20", Of(before, "11113")[^1]);
        Assert.Equal((11, "2026-11 2026-11-29 open 2026-11-20"), (Of(before, "11113-T02").Count, Of(before, "11113-T02")[^1]));
        Assert.Equal((10, "2026-10 2026-10-29 overdue 2026-11-20"), (Of(after, "11113-T02").Count, Of(after, "11113-T02")[^1]));
        Assert.Equal(11, Of(after, "11113-T01").Count);
    }

    [Fact]
    public async Task A_commune_that_fails_holds_back_no_other_and_the_run_ends_as_failed()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var log = HeardLog.In(world.App);
        await PlantAsync(world, "10999", "2025-RQ4|due");

        var failed = await Assert.ThrowsAsync<AggregateException>(world.RunTimerAsync<ReportCalendarFunction>);

        Assert.Single(failed.InnerExceptions);
        Assert.Equal(["The reports of commune 10999 could not be opened"], log.Of(101, LogLevel.Error));
        Assert.Equal(["Reports of 497 communes looked through, 996 written"], log.Of(100, LogLevel.Information));
    }

    [Fact]
    public async Task Rows_with_other_endings_are_left_alone()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await PlantAsync(world, "11113", "2020-Q1|other");

        await world.RunTimerAsync<ReportCalendarFunction>();

        Assert.Equal("?", (await TableOf(world).GetEntityAsync<DueReportEntity>("11113", "2020-Q1|other", cancellationToken: Cancel)).Value.Stage);
    }

    private static async Task PlantAsync(RollupWorld world, string unit, string row) => await TableOf(world).AddEntityAsync(
        new DueReportEntity { PartitionKey = unit, RowKey = row, DueOn = "2026-01-01", OpenedOn = "2026-01-01", Stage = "?" }, Cancel);

    private static TableClient TableOf(RollupWorld world) =>
        world.App.Services.GetRequiredService<StorageAccount>().Tables.GetTableClient(StorageLayout.Reports);

    private static async Task<IReadOnlyList<DueReportEntity>> RowsAsync(RollupWorld world)
    {
        var rows = new List<DueReportEntity>();
        await foreach (var row in TableOf(world).QueryAsync<DueReportEntity>(cancellationToken: Cancel))
            rows.Add(row);
        return rows;
    }

    /// <summary>As <c>2026-Q4 2026-12-24 open 2026-12-01</c>, by deadline.</summary>
    private static IReadOnlyList<string> Of(IEnumerable<DueReportEntity> rows, string unit) =>
    [
        .. rows.Where(row => row.PartitionKey == unit).OrderBy(row => row.DueOn, StringComparer.Ordinal)
            .Select(row => $"{row.RowKey.Split('|')[0]} {row.DueOn} {row.Stage} {row.OpenedOn}"),
    ];

    private static IEnumerable<(string Unit, string Row, ETag Version)> Written(IEnumerable<DueReportEntity> rows) =>
        rows.Select(row => (row.PartitionKey, row.RowKey, row.ETag));
}
