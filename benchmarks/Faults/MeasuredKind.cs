namespace Tcns.Benchmarks.Faults;

/// <summary>What came of one kind, and how it was tried.</summary>
/// <param name="On">The day in Vietnam.</param>
/// <param name="Machine">Cores and operating system.</param>
/// <param name="Minutes">After which no further run was begun.</param>
internal sealed record MeasuredKind(DateOnly On, string Machine, int Seed, double Minutes, KindResult Result);
