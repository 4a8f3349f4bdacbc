using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Domain.Reports;

/// <summary>A report that was opened for who owes it, and how near its deadline was when that was last looked at.</summary>
/// <param name="OpenedOn">The day on which it was first seen to be owed; it stays when the deadline moves.</param>
public sealed record DueReport(OwedReport Owed, DateOnly OpenedOn, DueStage Stage)
{
    public (UnitCode Unit, Period Period) Key => (Owed.Unit, Owed.Period);

    /// <summary>What is to be kept from today on. What is kept and no longer owed is not among it.</summary>
    /// <param name="owed">Everything that is owed today.</param>
    /// <param name="kept">What was kept so far.</param>
    /// <param name="today">The day as of which the stages are.</param>
    public static IReadOnlyList<DueReport> Follow(IEnumerable<OwedReport> owed, IEnumerable<DueReport> kept, DateOnly today)
    {
        var opened = kept.ToDictionary(report => report.Key, report => report.OpenedOn);
        return
        [
            .. owed.Select(one => new DueReport(
                one, opened.TryGetValue((one.Unit, one.Period), out var on) ? on : today, DueStages.Of(one.DueOn, today))),
        ];
    }
}
