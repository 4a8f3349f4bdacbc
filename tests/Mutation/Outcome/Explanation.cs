namespace Tcns.Mutation.Outcome;

/// <param name="Mutant">What it is called: <see cref="MutantKey"/>.</param>
/// <param name="Reason">The name of a reason.</param>
internal sealed record Explanation(string Mutant, string Reason);
