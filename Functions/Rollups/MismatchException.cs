using Tcns.Analytics.Feed.Files;

namespace Tcns.Functions.Rollups;

/// <summary>What was written is not what was counted: nothing of it is published.</summary>
internal sealed class MismatchException(string what) : Exception("Nothing is published: " + what)
{
    /// <summary>Which file or count, and by how much; never what a record holds.</summary>
    public string What => what;

    /// <returns>What was written, where it is what was counted.</returns>
    public static WriteOutcome.Written Unless(WriteOutcome outcome) => outcome switch
    {
        WriteOutcome.Written done => done,
        WriteOutcome.Mismatch other => throw new MismatchException(other.Describe()),
        _ => throw new InvalidOperationException("Not an outcome."),
    };
}
