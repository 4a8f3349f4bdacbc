namespace Tcns.Mutation;

/// <param name="Mutant">What was tried.</param>
/// <param name="Key">What it is called.</param>
/// <param name="Line">Where it stands today.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="By">The test that noticed.</param>
internal sealed record Judged(Mutant Mutant, string Key, int Line, Verdict Verdict, string? By = null);
