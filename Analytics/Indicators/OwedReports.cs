using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>How many of the reports that a plan asks for were due, and how many of those were first submitted in time.</summary>
internal sealed class OwedReports(IReadOnlyDictionary<(UnitCode Unit, Period Period), DateOnly> submitted, DateOnly today)
{
    /// <summary>A deadline lies at most so many days before or after the last day of its period.</summary>
    private const int FarthestDeadline = 93;

    public IEnumerable<Owed> Of(Span span, CommunePlans commune)
    {
        // What comes after the closing changes nothing any more.
        var seenOn = Earlier(today, commune.ClosingOf(span.Period).ClosesOn.AddDays(1));
        var from = span.Period.First.AddDays(-FarthestDeadline);
        var to = span.Period.Last.AddDays(FarthestDeadline);
        var merged = commune.Dues(from, to).ToDictionary(due => (due.From, due.Period), due => due.DueOn);
        var dues = span.Plan!.ReportsDue(from, to).Where(due => span.Period.Contains(due.Period.Last))
            .Select(due => due with { DueOn = merged[(due.From, due.Period)] }).ToArray();

        return Units(commune, dues)
            .Where(one => IsDue(one.Unit, one.Due, seenOn))
            .GroupBy(one => one.Unit)
            .Select(owed => new Owed(
                span, commune.Commune, owed.Key.Level == UnitLevel.Team ? owed.Key : null, owed.Count(one => IsInTime(one.Unit, one.Due, seenOn)), owed.Count()));
    }

    private static IEnumerable<(UnitCode Unit, ReportDue Due)> Units(CommunePlans commune, IReadOnlyList<ReportDue> dues) => dues.SelectMany(due => due.From switch
    {
        Reporter.Team => (commune.Registry?.Teams.Values ?? [])
            .Where(held => held.Value.IsActiveOn(due.DueOn)).Select(held => (held.Value.Code, due)),
        Reporter.Commune => [(commune.Commune, due)],
        _ => throw new InvalidOperationException("Nobody else reports."),
    });

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private bool IsDue(UnitCode unit, ReportDue due, DateOnly seenOn) => due.DueOn < seenOn || FirstOn(unit, due) <= seenOn;

    private bool IsInTime(UnitCode unit, ReportDue due, DateOnly seenOn) => FirstOn(unit, due) is { } on && on <= seenOn && on <= due.DueOn;

    private DateOnly? FirstOn(UnitCode unit, ReportDue due) => submitted.TryGetValue((unit, due.Period), out var on) ? on : null;

    public sealed record Owed(Span Span, UnitCode Commune, UnitCode? Team, int InTime, int Due);
}
