using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using static Tcns.Functions.Tests.Reports.PublishedReports;

namespace Tcns.Functions.Tests.Reports;

/// <summary>The reports that are owed, as readers of a province's feed meet them.</summary>
public class PublishedReportTests(Stores stores)
{
    [Fact]
    public async Task Each_quarter_that_is_written_holds_what_was_owed_on_its_periods()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await ReportPlan.PutAsync(world, "tan-ky-2026", "11113", 200, "2026-12-31", ReportPlan.Row("commune", "quarter", 20), ReportPlan.Row("team", "month", 30));
        await world.RollAsync("2026-Q1");
        var feed = await world.GetAsync("feed?province=31");

        Assert.Equal(
            [
                "11113,commune,11113,2026-Q1,civil,quarter,2026-01-01,2026-03-31,2026-Q1,2026-03-19,,overdue,false,\"Quá hạn, chưa nộp\"",
                "11113-T01,team,11113,2026-01,civil,month,2026-01-01,2026-01-31,2026-Q1,2026-01-29,,overdue,false,\"Quá hạn, chưa nộp\"",
                "11113-T01,team,11113,2026-02,civil,month,2026-02-01,2026-02-28,2026-Q1,2026-02-28,,overdue,false,\"Quá hạn, chưa nộp\"",
                "11113-T01,team,11113,2026-03,civil,month,2026-03-01,2026-03-31,2026-Q1,2026-03-29,,overdue,false,\"Quá hạn, chưa nộp\"",
            ],
            (await RowsAsync(world, feed, "2026-Q1")).Where(row => !row.StartsWith("11113-T02", StringComparison.Ordinal)));
        Assert.Equal(
            [
                "11113 2026-Q4 2026-12-19 due ", "11113-T01 2026-10 2026-10-29 overdue false", "11113-T01 2026-11 2026-11-29 due ",
                "11113-T02 2026-10 2026-10-29 overdue false", "11113-T02 2026-11 2026-11-29 due ",
            ],
            (await RowsAsync(world, feed, "2026-Q4")).Select(Short));
    }

    [Fact]
    public async Task What_a_commune_owes_under_two_plans_is_one_row_due_on_the_earlier_day()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await ReportPlan.PutAsync(world, "hai-phong-2026", "31", 201, null, ReportPlan.Row("commune", "quarter", 26), ReportPlan.Row("commune", "year", 6, "next"));
        await world.RollAsync();
        var rows = (await RowsAsync(world, await world.GetAsync("feed?province=31"), "2026-Q4")).Select(Short).ToArray();

        Assert.Equal(114 * 2, rows.Length);
        Assert.Equal(rows.Length, rows.Select(row => string.Join(' ', row.Split(' ')[..2])).Distinct().Count());
        Assert.Equal(["11113 2026 2027-01-05 due ", "11113 2026-Q4 2026-12-24 due "], rows.Where(row => row.StartsWith("11113 ", StringComparison.Ordinal)));
        Assert.Contains("10999 2026-Q4 2026-12-25 due ", rows);
    }

    [Fact]
    public async Task A_deadline_behind_the_closing_is_told_when_it_has_passed_and_leaves_the_closed_figures_alone()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-10T08:00:00+07:00");
        await ReportPlan.PutAsync(world, "tan-ky-2026", "11113", 200, null, ReportPlan.Row("commune", "quarter", 31, "next"));
        await world.RollAsync();
        var seen = new List<(string State, string Figures, string Reports)>();
        foreach (var clock in (string[])["2027-01-18T08:00:00+07:00", "2027-01-30T23:00:00+07:00", "2027-01-31T00:10:00+07:00", "2027-02-01T08:00:00+07:00"])
        {
            await world.WakeAsync(clock);
            await world.RollAsync("2027-Q1");
            var feed = await world.GetAsync("feed?province=31");
            seen.Add((Short((await RowsAsync(world, feed, "2026-Q4"))[0]), PathOf(feed, "fact_indicator", "2026-Q4"), PathOf(feed, "fact_report", "2026-Q4")));
        }

        Assert.Equal(["11113 2026-Q4 2027-01-30 due ", "11113 2026-Q4 2027-01-30 due ", "11113 2026-Q4 2027-01-30 overdue false", "11113 2026-Q4 2027-01-30 overdue false"], seen.Select(day => day.State));
        Assert.Single(seen.Select(day => day.Figures).Distinct());
        Assert.Equal(2, seen.Select(day => day.Reports).Distinct().Count());
    }

    /// <summary>Unit, period, deadline, state, and whether it was in time.</summary>
    private static string Short(string row) => row.Split(',') is var cells ? $"{cells[0]} {cells[3]} {cells[9]} {cells[11]} {cells[12]}" : row;
}
