using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Domain.Reports;

/// <summary>A report that a team or commune owes, <c>báo cáo phải nộp</c>; in time up to and including <paramref name="DueOn"/>.</summary>
public sealed record OwedReport(UnitCode Unit, Period Period, DateOnly DueOn)
{
    /// <summary>No period that has begun is due later: a year, and the days that a deadline may lie behind its end.</summary>
    private const int Farthest = 366 + ReportCalendar.LongestWait;

    /// <summary>
    /// Everything that a commune and its teams owe, from the first day of their plans on, by deadline: reports on periods that have
    /// begun, and those that are due within days. Nobody owes two on one period.
    /// </summary>
    /// <param name="commune">Whose.</param>
    /// <param name="registry">Null where nothing was entered for it.</param>
    /// <param name="plans">All plans that it stands under, in force or not.</param>
    /// <param name="requests">What somebody asked it and its teams for beside them: the earlier day counts.</param>
    /// <param name="today">The day as of which it is asked.</param>
    public static IReadOnlyList<OwedReport> AllOf(
        UnitCode commune, CommuneRegistry? registry, IEnumerable<Plan> plans, IEnumerable<RequestedReport> requests, DateOnly today) =>
    [
        .. ReportCalendar.DuesOf(plans, DateOnly.MinValue, today.AddDays(Farthest))
            .Where(due => due.Period.First <= today || DueStages.Of(due.DueOn, today) is not DueStage.Open)
            .SelectMany(due => Of(due, commune, registry))
            .Concat(requests.Select(request => new OwedReport(request.Unit, request.Period, request.DueOn)).Where(owed => IsThere(owed, registry)))
            .GroupBy(owed => (owed.Unit, owed.Period))
            .Select(same => same.MinBy(owed => owed.DueOn)!)
            .OrderBy(owed => owed.DueOn).ThenBy(owed => owed.Period.First),
    ];

    /// <summary>Who of a commune owes what falls due: every team that is active on the deadline's day, or the commune itself.</summary>
    public static IEnumerable<OwedReport> Of(ReportDue due, UnitCode commune, CommuneRegistry? registry) => due.From switch
    {
        Reporter.Team => (registry?.Teams.Values ?? [])
            .Where(held => held.Value.IsActiveOn(due.DueOn)).Select(held => new OwedReport(held.Value.Code, due.Period, due.DueOn)),
        Reporter.Commune => [new OwedReport(commune, due.Period, due.DueOn)],
        _ => throw new InvalidOperationException("Nobody else reports."),
    };

    private static bool IsThere(OwedReport owed, CommuneRegistry? registry) =>
        owed.Unit.Level is not UnitLevel.Team || registry?.FindTeam(owed.Unit)?.IsActiveOn(owed.DueOn) is true;
}
