using Tcns.Domain.Plans;

namespace Tcns.Domain.Registry;

/// <summary>A rule that is broken.</summary>
/// <param name="Plan">Whose rule it is; null for what needs no plan.</param>
/// <param name="Subject">The team, village or commune that breaks it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Limit">How many there should be, at least or at most.</param>
/// <param name="Members">The members concerned.</param>
public sealed record Finding(RuleCode Rule, Plan? Plan, string Subject, int Count, int Limit, IReadOnlyList<string> Members);
