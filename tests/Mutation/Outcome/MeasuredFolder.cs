namespace Tcns.Mutation.Outcome;

/// <param name="Name">Such as <c>Domain/Time</c>.</param>
/// <param name="Killed">A test failed.</param>
/// <param name="TimedOut">It did not end.</param>
/// <param name="Broken">The process ended without an answer.</param>
/// <param name="Survived">Every test was satisfied.</param>
/// <param name="NotReached">No test came by.</param>
/// <param name="Explained">It survived or was not reached, and the reason why it stays is written down.</param>
/// <param name="NotTried">The time was over, or the tests take too long.</param>
internal sealed record MeasuredFolder(string Name, int Killed, int TimedOut, int Broken, int Survived, int NotReached, int Explained, int NotTried)
{
    /// <summary>Without those that are no C# and no SQL.</summary>
    public int Made => Killed + TimedOut + Broken + Survived + NotReached + Explained + NotTried;

    public static string NameOf(string file) => $"{Path.GetDirectoryName(file)!.Replace('\\', '/')}{(file.EndsWith(".sql", StringComparison.Ordinal) ? ", SQL" : "")}";

    public static MeasuredFolder Of(string name, IReadOnlyList<Judged> judged) => new(
        name, Count(judged, Verdict.Killed), Count(judged, Verdict.TimedOut), Count(judged, Verdict.Broken), Count(judged, Verdict.Survived), Count(judged, Verdict.NotReached), Count(judged, Verdict.Explained), Count(judged, Verdict.NotTried));

    private static int Count(IReadOnlyList<Judged> judged, Verdict verdict) => judged.Count(one => one.Verdict == verdict);
}
