using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>How many of the reports that a plan asks for were due, and how many of those were first submitted in time.</summary>
internal sealed class OwedReports(IReadOnlyDictionary<(UnitCode Unit, Period Period), DateOnly> submitted, DateOnly today)
{
    /// <summary>A deadline lies at most so many days before or after the last day of its period.</summary>
    private const int FarthestDeadline = 93;

    public IEnumerable<Owed> Of(Span span, CommunePlans commune)
    {
        // What comes after the closing changes nothing any more; a deadline on its last day is over as it closes.
        var closesOn = commune.ClosingOf(span.Period).ClosesOn;
        var (seenOn, lastOn) = (Earlier(today, closesOn.AddDays(1)), Earlier(today, closesOn));
        var from = span.Period.First.AddDays(-FarthestDeadline);
        var to = span.Period.Last.AddDays(FarthestDeadline);
        var merged = commune.Dues(from, to).ToDictionary(due => (due.From, due.Period), due => due.DueOn);
        var dues = span.Plan!.ReportsDue(from, to).Where(due => span.Period.Contains(due.Period.Last))
            .Select(due => due with { DueOn = merged[(due.From, due.Period)] }).ToArray();

        return dues.SelectMany(due => OwedReport.Of(due, commune.Commune, commune.Registry))
            .Where(report => IsDue(report, seenOn, lastOn))
            .GroupBy(report => report.Unit)
            .Select(owed => new Owed(
                span, commune.Commune, owed.Key.Level == UnitLevel.Team ? owed.Key : null, owed.Count(report => IsInTime(report, lastOn)), owed.Count()));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private bool IsDue(OwedReport report, DateOnly seenOn, DateOnly lastOn) => report.DueOn < seenOn || FirstOn(report) <= lastOn;

    private bool IsInTime(OwedReport report, DateOnly lastOn) => FirstOn(report) is { } on && on <= lastOn && on <= report.DueOn;

    private DateOnly? FirstOn(OwedReport report) => submitted.TryGetValue((report.Unit, report.Period), out var on) ? on : null;

    public sealed record Owed(Span Span, UnitCode Commune, UnitCode? Team, int InTime, int Due);
}
