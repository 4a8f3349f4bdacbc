using Tcns.Domain.Plans;

namespace Tcns.Functions.Deadlines;

/// <summary>A report that falls due.</summary>
/// <param name="From">Who owes it: each team, or the commune.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="Plans">The plans that ask for it.</param>
internal sealed record DeadlineResponse(string From, string Period, DateOnly DueOn, IReadOnlyList<string> Plans)
{
    public static DeadlineResponse Of(ReportDue due, IEnumerable<Plan> plans, DateOnly from, DateOnly to) => new(
        due.From == Reporter.Team ? "team" : "commune",
        due.Period.ToString(),
        due.DueOn,
        [.. plans.Where(plan => plan.ReportsDue(from, to).Any(own => own.From == due.From && own.Period == due.Period)).Select(plan => plan.Id.Value)]);
}
