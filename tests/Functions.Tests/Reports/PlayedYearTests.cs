using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;

namespace Tcns.Functions.Tests.Reports;

/// <summary>
/// A year of the five shipped plans, played morning by morning over the store: who is told what on which day, who is late by how much,
/// and when records of a period are no longer taken in.
/// </summary>
/// <remarks>
/// First teams, and the commune of Tân Kỳ, submit half a minute before the deadline's midnight, second teams half a minute after it, the
/// commune in Tuyên Quang two days late; the last one that Quỳnh Sơn's first team owes never comes. What Xuân Hưng's first team submits is
/// returned, submitted again and accepted.
/// </remarks>
public class PlayedYearTests(Stores stores)
{
    private const string BeforeMidnight = "23:59:30";
    private const string AfterMidnight = "00:00:30";
    private const string Morning = "06:30";
    private const string AfterQuietHours = "06:35";
    private const string Noon = "10:00";
    private static readonly string[] Communes = ["00700", "11113", "10999", "17170", "14122"];
    private static readonly object Texts = new { difficulties = "Ít điện thoại" };

    [Fact]
    public async Task Every_deadline_reminder_lateness_and_lock_falls_on_its_day()
    {
        await using var world = await PlayedWorld.PlantAsync(stores, Communes);
        for (var day = ReportsByHand.First; day <= ReportsByHand.Last; day = day.AddDays(1))
            await PlayAsync(world, day);

        Assert.Equal(ReportsByHand.All.SelectMany(ToldOf).Order(StringComparer.Ordinal), world.Told);
        Assert.Equal(0, await world.CountWaitingAsync());
        var stand = new List<string>();
        foreach (var commune in Communes)
            stand.AddRange(await world.ListAsync("unit=" + commune));
        Assert.Equal(ReportsByHand.All.Select(StandOf).Order(StringComparer.Ordinal), stand.Order(StringComparer.Ordinal));
    }

    private static async Task PlayAsync(PlayedWorld world, DateOnly day)
    {
        world.GoTo(day, AfterMidnight);
        await SubmitAsync(world, report => IsLateByHalfAMinute(report) && report.DueOn.AddDays(1) == day);
        await RecordAsync(world, day.AddDays(-1), 409);
        world.GoTo(day, Morning);
        await world.OpenAsync();
        world.GoTo(day, AfterQuietHours);
        await world.SendAsync();
        world.GoTo(day, Noon);
        await SubmitAsync(world, report => IsLateByTwoDays(report) && report.DueOn.AddDays(2) == day);
        await DecideAsync(world, day);
        if (day == new DateOnly(2025, 11, 10))
            await FoundAsync(world);
        world.GoTo(day, BeforeMidnight);
        await SubmitAsync(world, report => IsInTime(report) && report.DueOn == day);
        await RecordAsync(world, day, 201);
    }

    private static async Task SubmitAsync(PlayedWorld world, Func<ReportsByHand.Asked, bool> isMeant)
    {
        foreach (var report in ReportsByHand.All.Where(isMeant))
            await world.DoAsync(HttpMethod.Post, $"reports/{report.Unit}/{report.Period}/submit", Texts);
        if (ReportsByHand.All.Any(isMeant))
            await world.SettleAsync();
    }

    private static async Task DecideAsync(PlayedWorld world, DateOnly day)
    {
        foreach (var report in ReportsByHand.All.Where(IsReturned))
        {
            var path = $"reports/{report.Unit}/{report.Period}/";
            if (report.DueOn.AddDays(5) == day)
                await world.DoAsync(HttpMethod.Post, path + "return", new { reason = "Thiếu đề xuất" });
            else if (report.DueOn.AddDays(7) == day)
                await world.DoAsync(HttpMethod.Post, path + "submit", new { proposals = "Thêm tờ rơi" });
            else if (report.DueOn.AddDays(8) == day)
                await world.DoAsync(HttpMethod.Post, path + "accept", new { });
        }

        await world.SettleAsync();
    }

    private static async Task FoundAsync(PlayedWorld world)
    {
        foreach (var commune in Communes)
        {
            await world.DoAsync(
                HttpMethod.Put, $"teams/{commune}-T02", new { level = "village", village = commune + "-02", name = "Tổ 2", establishedOn = "2025-11-10" }, 201);
        }
    }

    /// <summary>On the last day on which the quarter's records are taken in, and right after it.</summary>
    private static async Task RecordAsync(PlayedWorld world, DateOnly lastDay, int status)
    {
        (string Commune, string Date)[] records = lastDay switch
        {
            { Year: 2025, Month: 10, Day: 15 } => [("10999", "2025-09-14"), ("17170", "2025-09-30"), ("00700", "2025-09-30")],
            { Year: 2026, Month: 1, Day: 15 } => [("10999", "2025-12-14"), ("17170", "2025-12-31"), ("14122", "2025-12-14"), ("00700", "2025-12-31")],
            { Year: 2026, Month: 4, Day: 15 } => [("11113", "2026-03-31"), ("17170", "2026-03-31"), ("14122", "2026-03-14"), ("00700", "2026-03-31")],
            _ => [],
        };
        foreach (var (commune, date) in records)
            await world.DoAsync(HttpMethod.Post, "visits", RecordCalls.Visit(commune + "-T01", SmallCommune.Member).With("date", date), status);
    }

    private static IEnumerable<string> ToldOf(ReportsByHand.Asked report)
    {
        yield return Say(report.OpensOn, Morning, "report-opened", report.Unit);
        if (report.DueOn > ReportsByHand.Last)
            yield break;
        yield return Say(report.DueOn.AddDays(-3), Morning, "report-due-in-3", report.Unit);
        yield return Say(report.DueOn.AddDays(-1), Morning, "report-due-in-1", report.Unit);
        if (IsLateByTwoDays(report) || IsMissing(report))
            yield return Say(report.DueOn.AddDays(1), Morning, "report-overdue", report.Unit);

        // What is submitted around midnight is told when the quiet hours end.
        var above = report.Unit.Contains('-', StringComparison.Ordinal) ? report.Unit[..5] : report.Unit is "00700" ? "08" : "31";
        if (IsInTime(report) || IsLateByHalfAMinute(report))
            yield return Say(report.DueOn.AddDays(1), AfterQuietHours, "report-submitted", above);
        if (IsLateByTwoDays(report))
            yield return Say(report.DueOn.AddDays(2), Noon, "report-submitted", above);
        if (!IsReturned(report))
            yield break;
        yield return Say(report.DueOn.AddDays(5), Noon, "report-returned", report.Unit);
        yield return Say(report.DueOn.AddDays(7), Noon, "report-submitted", above);
        yield return Say(report.DueOn.AddDays(8), Noon, "report-accepted", report.Unit);

        string Say(DateOnly day, string time, string kind, string to) => $"{day:yyyy-MM-dd} {time} {kind} {report.Unit} {report.Period} to {to}";
    }

    private static string StandOf(ReportsByHand.Asked report)
    {
        var stands = report.DueOn > ReportsByHand.Last ? "due 0"
            : IsMissing(report) ? "overdue " + (ReportsByHand.Last.DayNumber - report.DueOn.DayNumber)
            : IsLateByTwoDays(report) ? "late 2"
            : IsLateByHalfAMinute(report) ? "late 1"
            : IsReturned(report) ? "accepted 0"
            : "submitted 0";
        return $"{report.Unit} {report.Period} {report.DueOn:yyyy-MM-dd} {stands}";
    }

    private static bool IsMissing(ReportsByHand.Asked report) => report is { Unit: "17170-T01", Period: "2026-Q2" };

    private static bool IsInTime(ReportsByHand.Asked report) => !IsMissing(report) && (report.Unit is "11113" || report.Unit.EndsWith("-T01", StringComparison.Ordinal));

    private static bool IsLateByHalfAMinute(ReportsByHand.Asked report) => report.Unit.EndsWith("-T02", StringComparison.Ordinal);

    private static bool IsLateByTwoDays(ReportsByHand.Asked report) => report.Unit is "00700";

    private static bool IsReturned(ReportsByHand.Asked report) => report.Unit is "14122-T01";
}
