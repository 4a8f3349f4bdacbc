using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>Which reports fall due when.</summary>
public static class ReportCalendar
{
    /// <summary>A deadline lies at most so many days after its period's last day: 14 November and 30 December of 2026-R11, say.</summary>
    internal const int LongestWait = 62;

    /// <summary>
    /// The reports that plans of one unit ask for, by deadline: those that ask for the same period ask for one report, due on the
    /// earlier day.
    /// </summary>
    public static IReadOnlyList<ReportDue> DuesOf(IEnumerable<Plan> plans, DateOnly from, DateOnly to) =>
        Merged(plans.SelectMany(plan => plan.ReportsDue(from, to)));

    /// <summary>Which plans ask for a report on a period, also those that ask for it on request alone.</summary>
    public static IReadOnlyList<ReportAsk> AsksFor(IEnumerable<Plan> plans, Reporter reporter, Period period) =>
    [
        .. plans.Where(plan => plan.Calendar == period.Calendar)
            .SelectMany(plan => plan.Reports
                .Where(row => row.From == reporter && row.Every == period.Kind)
                .Select(row => (Plan: plan, Ask: new ReportAsk(plan.Id, row.To, row.Deadline?.LastDayFor(period), row.IsDefault))))
            .Where(one => one.Ask.DueOn is { } day ? one.Plan.IsInForceOn(day) : one.Plan.IsInForceFor(period))
            .Select(one => one.Ask),
    ];

    internal static IReadOnlyList<ReportDue> DuesOf(Plan plan, DateOnly from, DateOnly to)
    {
        var first = from > plan.From ? from : plan.From;
        var last = plan.To < to ? plan.To.Value : to;
        return Merged(plan.Reports.SelectMany(row => DuesOf(row, plan.Calendar, first, last)));
    }

    private static IEnumerable<ReportDue> DuesOf(ReportRow row, PeriodCalendar calendar, DateOnly first, DateOnly last)
    {
        if (row.Deadline is null)
            yield break;

        // Before the 1st of a month that is the whole period, the deadline is the day before the period.
        var period = Period.Containing(first.AddDays(-LongestWait), row.Every, calendar);
        for (; period.Year <= Period.LastYear && period.First.AddDays(-1) <= last; period = period.Next)
        {
            var dueOn = row.Deadline.LastDayFor(period);
            if (first <= dueOn && dueOn <= last)
                yield return new ReportDue(row.From, period, dueOn);
        }
    }

    private static IReadOnlyList<ReportDue> Merged(IEnumerable<ReportDue> dues) =>
        [.. dues.GroupBy(due => (due.From, due.Period))
            .Select(same => same.MinBy(due => due.DueOn)!)
            .OrderBy(due => due.DueOn).ThenBy(due => due.Period.First).ThenBy(due => due.From)];
}
