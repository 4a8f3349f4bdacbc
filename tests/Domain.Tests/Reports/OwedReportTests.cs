using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Reports;
using Tcns.Domain.Tests.Plans;
using Tcns.Domain.Tests.Registry;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Reports;

/// <summary>What is owed under the shipped plans, told by hand from their texts.</summary>
public class OwedReportTests
{
    [Theory]
    [InlineData("2026-03-20", "open")]
    [InlineData("2026-03-21", "due-in-3")]
    [InlineData("2026-03-22", "due-in-3")]
    [InlineData("2026-03-23", "due-in-1")]
    [InlineData("2026-03-24", "due-in-1")]
    [InlineData("2026-03-25", "overdue")]
    public void Tân_Kỳ_owes_its_first_quarter_before_the_25th_of_March(string today, string stage) =>
        Assert.Equal(["11113 2026-Q1 2026-03-24 " + stage], Owed("11113", "tan-ky-2026", today));

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-04-01", 2)]
    [InlineData("2027-06-30", 4)]
    public void Opened_is_what_has_begun_and_lies_in_the_plan_and_nothing_is_forgotten(string today, int count) =>
        Assert.Equal(count, Owed("11113", "tan-ky-2026", today).Length);

    [Fact]
    public void A_team_of_Gia_Lộc_owes_reporting_quarters_of_which_one_had_begun_before_the_plan()
    {
        var registry = Communes.Empty(Unit("gia-loc-2025")).WithTeam(Communes.Team(Unit("gia-loc-2025") + "-T01"));

        Assert.Equal(["T01 2025-RQ3 2025-09-15 due-in-1"], Owed(registry, "gia-loc-2025", "2025-09-14"));
        Assert.Equal(["T01 2025-RQ3 2025-09-15 due-in-1", "T01 2025-RQ4 2025-12-15 open"], Owed(registry, "gia-loc-2025", "2025-09-15"));
        Assert.Equal(["T01 2025-RQ3 2025-09-15 overdue", "T01 2025-RQ4 2025-12-15 overdue"], Owed(registry, "gia-loc-2025", "2025-12-16"));
    }

    [Theory]
    [InlineData("2026-12-20T16:59:59Z", "due-in-1")]
    [InlineData("2026-12-20T17:00:00Z", "overdue")]
    public void In_Xuân_Hưng_quarter_and_year_are_overdue_from_midnight_in_Vietnam(string instant, string stage)
    {
        var registry = Communes.Empty(Unit("xuan-hung-2026")).WithTeam(Communes.Team(Unit("xuan-hung-2026") + "-T01", establishedOn: "2026-10-01"));
        var today = BusinessClock.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(
            ["T01 2026-R 2026-12-20 " + stage, "T01 2026-RQ4 2026-12-20 " + stage],
            Owed(registry, "xuan-hung-2026", today.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-02 2026-02-28 open")]
    [InlineData("2026-02-28", "2026-02 2026-02-28 due-in-1")]
    [InlineData("2026-03-01", "2026-02 2026-02-28 overdue")]
    [InlineData("2028-02-29", "2028-02 2028-02-29 due-in-1")]
    public void In_Tuyên_Quang_the_report_on_February_is_due_on_its_last_day(string today, string report)
    {
        var registry = Communes.Empty(TuyênQuang).WithTeam(Communes.Team(TuyênQuang + "-T01"));

        Assert.Contains("T01 " + report, Owed(registry, "tuyen-quang-2025", today));
    }

    [Fact]
    public void A_commune_of_Tuyên_Quang_owes_quarters_and_the_year_also_where_nothing_was_entered() => Assert.Equal(
        [
            "00700 2025-Q3 2025-10-05 overdue", "00700 2025 2026-01-05 due-in-3", "00700 2025-Q4 2026-01-05 due-in-3",
            "00700 2026-Q1 2026-04-05 open", "00700 2026 2027-01-05 open",
        ],
        Owed(TuyênQuang, "tuyen-quang-2025", "2026-01-02"));

    [Fact]
    public void A_team_owes_what_falls_due_while_it_is_active()
    {
        var registry = Communes.Empty(TuyênQuang)
            .WithTeam(Communes.Team(TuyênQuang + "-T01", establishedOn: "2026-03-29"))
            .WithTeam(Communes.Team(TuyênQuang + "-T02", establishedOn: "2026-03-30"))
            .WithTeam(Communes.Team(TuyênQuang + "-T03", establishedOn: "2026-03-01", dissolvedOn: "2026-04-29"))
            .WithTeam(Communes.Team(TuyênQuang + "-T04", establishedOn: "2026-03-01", dissolvedOn: "2026-04-30"));

        Assert.Equal(
            ["T01 2026-03", "T03 2026-03", "T04 2026-03", "T01 2026-04", "T02 2026-04", "T04 2026-04"],
            Owed(registry, "tuyen-quang-2025", "2026-04-30").Where(line => line[0] == 'T').Select(line => line[..11]));
    }

    [Fact]
    public void Before_a_deadline_that_lies_before_its_period_the_report_is_open_as_soon_as_it_is_warned_of()
    {
        var plan = Parse(Example.With(("/calendar", "\"civil\""), ("/reports/0/before", "1"), ("/reports/0/every", "\"month\"")));
        var registry = Communes.Empty("14122").WithTeam(Communes.Team("14122-T01"));

        Assert.DoesNotContain(Of(registry, [plan], "2026-04-26"), line => line.Contains("2026-05", StringComparison.Ordinal));
        Assert.Contains("T01 2026-05 2026-04-30 due-in-3", Of(registry, [plan], "2026-04-27"));
    }

    [Fact]
    public void What_two_plans_ask_for_is_one_report_due_on_the_earlier_day()
    {
        var late = Parse(Example.With(("/reports/0/before", "25")));
        var early = Parse(Example.With(("/id", "\"other\""), ("/reports/0/before", "19")));
        var registry = Communes.Empty("14122").WithTeam(Communes.Team("14122-T01"));

        Assert.Equal("T01 2026-RQ1 2026-03-18 due-in-1", Assert.Single(Of(registry, [late, early], "2026-03-18"), line => line.Contains("2026-RQ1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-03-10", "T01 2026-03 2026-03-10 open")]
    [InlineData("2026-04-20", "T01 2026-03 2026-03-29 open")]
    public void A_request_brings_the_day_of_a_report_forward_and_never_puts_it_off(string dueOn, string report)
    {
        var registry = Communes.Empty(TuyênQuang).WithTeam(Communes.Team(TuyênQuang + "-T01", establishedOn: "2026-03-01"));

        Assert.Equal([report], Asked(registry, [Plan("tuyen-quang-2025")], "2026-03-02", Request(TuyênQuang + "-T01", dueOn)).Where(line => line.StartsWith("T01 2026-03 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_request_is_owed_by_a_commune_and_by_a_team_that_is_active_on_its_last_day()
    {
        var registry = Communes.Empty(TuyênQuang)
            .WithTeam(Communes.Team(TuyênQuang + "-T01", establishedOn: "2026-03-01"))
            .WithTeam(Communes.Team(TuyênQuang + "-T02", establishedOn: "2026-03-01", dissolvedOn: "2026-03-10"));
        RequestedReport[] requests =
            [Request(TuyênQuang, "2026-03-10"), Request(TuyênQuang + "-T01", "2026-03-10"), Request(TuyênQuang + "-T02", "2026-03-10"), Request(TuyênQuang + "-T03", "2026-03-10")];

        Assert.Equal(["00700 2026-03 2026-03-10 open", "T01 2026-03 2026-03-10 open"], Asked(registry, [], "2026-03-02", requests));
    }

    private const string TuyênQuang = "00700";

    private static string Unit(string plan) => Plan(plan).Unit.Value;

    private static string[] Owed(string commune, string plan, string today) => Of(Communes.Empty(commune), [Plan(plan)], today);

    private static string[] Owed(CommuneRegistry registry, string plan, string today) => Of(registry, [Plan(plan)], today);

    /// <summary>As <c>T01 2026-03 2026-03-29 open</c>.</summary>
    private static string[] Of(CommuneRegistry registry, IEnumerable<Plan> plans, string today) => Asked(registry, plans, today);

    private static RequestedReport Request(string unit, string dueOn) =>
        new(UnitCode.Parse(unit), Period.Parse("2026-03"), Day(dueOn), Day("2026-03-01"), "key", Recipient.Commune, null);

    private static string[] Asked(CommuneRegistry registry, IEnumerable<Plan> plans, string today, params RequestedReport[] requests) =>
    [
        .. OwedReport.AllOf(registry.Commune, registry, plans, requests, Day(today)).Select(report =>
            $"{report.Unit.Value.Split('-')[^1]} {report.Period} {report.DueOn:yyyy-MM-dd} {DueStages.Of(report.DueOn, Day(today)).WireName()}"),
    ];
}
