namespace Tcns.Benchmarks.Load;

/// <summary>Which growth in an hour is none.</summary>
/// <param name="Amount">So much, in the unit of what is looked at.</param>
/// <param name="Part">Or this part of what it was at first, where that is more.</param>
/// <param name="Most">Beyond this part no scatter excuses it.</param>
internal sealed record Tolerance(double Amount, double Part, double Most);
