using Tcns.Domain.Plans;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Reports;
using Tcns.Domain.Tests.Registry;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Reports;

/// <summary>The shipped plans, looked at on each day from the middle of 2025 to the spring of 2027; deadlines and locks are told by hand from their texts.</summary>
public class YearOfReportsTests
{
    /// <summary>Who owes, the period, the last day in time, the last day on which its records are taken in.</summary>
    private static readonly Dictionary<string, string[]> Owed = new(StringComparer.Ordinal)
    {
        ["tan-ky-2026"] =
        [
            "commune 2026-Q1 2026-03-24 2026-04-15", "commune 2026-Q2 2026-06-24 2026-07-15", "commune 2026-Q3 2026-09-24 2026-10-15", "commune 2026-Q4 2026-12-24 2027-01-15",
        ],
        ["gia-loc-2025"] = ["T01 2025-RQ3 2025-09-15 2025-10-15", "T01 2025-RQ4 2025-12-15 2026-01-15", "T02 2025-RQ4 2025-12-15 2026-01-15"],
        ["quynh-son-2025"] =
        [
            "T01 2025-Q3 2025-09-24 2025-10-15", "T01 2025-Q4 2025-12-24 2026-01-15", "T02 2025-Q4 2025-12-24 2026-01-15", "T01 2026-Q1 2026-03-24 2026-04-15",
            "T02 2026-Q1 2026-03-24 2026-04-15", "T01 2026-Q2 2026-06-24 2026-07-15", "T02 2026-Q2 2026-06-24 2026-07-15", "T01 2026-Q3 2026-09-24 2026-10-15",
            "T02 2026-Q3 2026-09-24 2026-10-15", "T01 2026-Q4 2026-12-24 2027-01-15", "T02 2026-Q4 2026-12-24 2027-01-15",
        ],
        ["xuan-hung-2026"] =
        [
            "T01 2025-R 2025-12-20 2026-01-15", "T02 2025-R 2025-12-20 2026-01-15", "T01 2025-RQ4 2025-12-20 2026-01-15", "T02 2025-RQ4 2025-12-20 2026-01-15",
            "T01 2026-RQ1 2026-03-20 2026-04-15", "T02 2026-RQ1 2026-03-20 2026-04-15", "T01 2026-RQ2 2026-06-20 2026-07-15", "T02 2026-RQ2 2026-06-20 2026-07-15",
            "T01 2026-RQ3 2026-09-20 2026-10-15", "T02 2026-RQ3 2026-09-20 2026-10-15", "T01 2026-R 2026-12-20 2027-01-15", "T02 2026-R 2026-12-20 2027-01-15",
            "T01 2026-RQ4 2026-12-20 2027-01-15", "T02 2026-RQ4 2026-12-20 2027-01-15",
        ],
    };

    /// <summary>Of the twelve months before the 30th, February on its last day; T02 was founded on 10 November 2025.</summary>
    private static readonly string[] OfTuyênQuangsTeams =
    [
        "2025-07 2025-07-29", "2025-08 2025-08-29", "2025-09 2025-09-29", "2025-10 2025-10-29", "2025-11 2025-11-29", "2025-12 2025-12-29", "2026-01 2026-01-29",
        "2026-02 2026-02-28", "2026-03 2026-03-29", "2026-04 2026-04-29", "2026-05 2026-05-29", "2026-06 2026-06-29",
    ];

    [Theory]
    [InlineData("tan-ky-2026")]
    [InlineData("gia-loc-2025")]
    [InlineData("quynh-son-2025")]
    [InlineData("xuan-hung-2026")]
    public void Each_report_is_opened_reminded_of_and_overdue_on_its_day(string id)
    {
        var plan = Plan(id);
        var seen = Play(plan, RegistryOf(plan.Unit.Value));

        Assert.Equal(Owed[id], seen.Values.OrderBy(one => one.Owed.DueOn).ThenBy(one => one.Owed.Period.First).ThenBy(one => one.Owed.Unit.Value, StringComparer.Ordinal).Select(one => Describe(one.Owed, plan)));
        Assert.All(seen.Values, one => AssertStages(one));
    }

    [Fact]
    public void In_Tuyên_Quang_teams_owe_each_month_and_communes_each_quarter_and_the_year()
    {
        var plan = Plan("tuyen-quang-2025");
        var seen = Play(plan, RegistryOf("00700"));

        Assert.Equal(OfTuyênQuangsTeams, seen.Values.Where(one => one.Owed.Unit.Value == "00700-T01").OrderBy(one => one.Owed.DueOn).Take(12).Select(one => $"{one.Owed.Period} {one.Owed.DueOn:yyyy-MM-dd}"));
        Assert.Equal("2025-11 2025-11-29", seen.Values.Where(one => one.Owed.Unit.Value == "00700-T02").OrderBy(one => one.Owed.DueOn).Select(one => $"{one.Owed.Period} {one.Owed.DueOn:yyyy-MM-dd}").First());
        Assert.Equal(
            ["2025-Q3 2025-10-05", "2025-Q4 2026-01-05", "2025 2026-01-05", "2026-Q1 2026-04-05", "2026-Q2 2026-07-05", "2026-Q3 2026-10-05", "2026-Q4 2027-01-05", "2026 2027-01-05"],
            seen.Values.Where(one => one.Owed.Unit.Value == "00700" && one.Owed.DueOn < Day("2027-02-01")).OrderBy(one => one.Owed.DueOn).ThenByDescending(one => one.Owed.Period.First)
                .Select(one => $"{one.Owed.Period} {one.Owed.DueOn:yyyy-MM-dd}"));
        Assert.All(seen.Values.Where(one => one.Owed.DueOn < Day("2027-02-20")), one => AssertStages(one));
    }

    /// <summary>The second team was founded in the middle of a quarter and of a month.</summary>
    private static CommuneRegistry RegistryOf(string commune) => Communes.Empty(commune)
        .WithTeam(Communes.Team(commune + "-T01", establishedOn: "2025-07-01")).WithTeam(Communes.Team(commune + "-T02", establishedOn: "2025-11-10"));

    private static Dictionary<(UnitCode, Period), Followed> Play(Plan plan, CommuneRegistry registry)
    {
        IReadOnlyList<DueReport> kept = [];
        var seen = new Dictionary<(UnitCode, Period), Followed>();
        for (var today = Day("2025-07-01"); today < Day("2027-03-01"); today = today.AddDays(1))
        {
            kept = DueReport.Follow(OwedReport.AllOf(registry.Commune, registry, [plan], [], today), kept, today);
            foreach (var report in kept)
            {
                if (!seen.TryGetValue(report.Key, out var followed))
                    seen.Add(report.Key, followed = new Followed(report.Owed, report.OpenedOn, []));
                Assert.Equal((followed.Owed, followed.OpenedOn), (report.Owed, report.OpenedOn));
                followed.Since.TryAdd(report.Stage, today);
            }
        }

        return seen;
    }

    private static void AssertStages(Followed report)
    {
        var dueOn = report.Owed.DueOn;

        // From the first day of its period, whoever is founded later: owed is by the deadline's day. The play begins where no plan had begun.
        var began = new[] { report.Owed.Period.First, Day("2025-07-01") }.Max();
        Assert.Equal(began, report.OpenedOn);
        Assert.Equal(dueOn.AddDays(-3), report.Since[DueStage.DueIn3]);
        Assert.Equal(dueOn.AddDays(-1), report.Since[DueStage.DueIn1]);
        Assert.Equal(dueOn.AddDays(1), report.Since[DueStage.Overdue]);
    }

    private static string Describe(OwedReport owed, Plan plan) =>
        $"{(owed.Unit.Level is UnitLevel.Commune ? "commune" : owed.Unit.Value.Split('-')[^1])} {owed.Period} {owed.DueOn:yyyy-MM-dd} {PlanClosing.Of(owed.Period, [plan]).ClosesOn:yyyy-MM-dd}";

    private sealed record Followed(OwedReport Owed, DateOnly OpenedOn, Dictionary<DueStage, DateOnly> Since);
}
