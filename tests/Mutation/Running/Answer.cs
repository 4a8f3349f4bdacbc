namespace Tcns.Mutation.Running;

/// <summary>What a worker answers: a line of JSON.</summary>
/// <param name="FailedTest">The first test that failed, or none.</param>
/// <param name="Message">What it said.</param>
/// <param name="IsStale">Whether it fails with the mutant asleep as well: another has left something behind, and the process is no measure any more.</param>
/// <param name="Tests">All tests there are, where they were asked for.</param>
/// <param name="Once">The places that were reached while something was reckoned once for the whole process.</param>
internal sealed record Answer(string? FailedTest, string? Message, bool IsStale = false, IReadOnlyList<SeenTest>? Tests = null, IReadOnlyList<int>? Once = null);
