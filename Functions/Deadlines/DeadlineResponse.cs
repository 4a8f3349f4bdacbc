using Tcns.Domain.Plans;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Deadlines;

/// <summary>A report that falls due.</summary>
/// <param name="From">Who owes it: each team, or the commune.</param>
/// <param name="CutOff">The last day whose figures it holds, if it is submitted on the last day in time.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="LocksOn">The last day on which records of its period are taken in.</param>
/// <param name="Default">Whether the deadline is ours, because the plan's text gives none.</param>
/// <param name="Plans">The plans that ask for it.</param>
internal sealed record DeadlineResponse(string From, string Period, DateOnly CutOff, DateOnly DueOn, DateOnly LocksOn, bool Default, IReadOnlyList<string> Plans)
{
    public static DeadlineResponse Of(ReportDue due, CommuneView view)
    {
        var asks = ReportCalendar.AsksFor(view.Plans, due.From, due.Period).Where(ask => ask.DueOn is not null).ToArray();
        return new DeadlineResponse(
            due.From == Reporter.Team ? "team" : "commune",
            due.Period.ToString(),
            due.Period.CutOff(due.DueOn),
            due.DueOn,
            view.ClosingOf(due.Period).ClosesOn,
            asks.Where(ask => ask.DueOn == due.DueOn).All(ask => ask.IsDefault),
            [.. asks.Select(ask => ask.Plan.Value).Distinct(StringComparer.Ordinal)]);
    }
}
