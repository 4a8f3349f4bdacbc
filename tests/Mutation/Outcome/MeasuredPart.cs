namespace Tcns.Mutation.Outcome;

/// <summary>What came out for some files of a room.</summary>
/// <param name="Room">Such as Domain.</param>
/// <param name="File">Which of its files.</param>
/// <param name="Command">What was asked for.</param>
/// <param name="On">The day on which it ended, in UTC.</param>
/// <param name="Tests">How many tests could be asked.</param>
/// <param name="Folders">By folder.</param>
/// <param name="Open">The mutants that survived and that nobody has explained, those that no test reaches among them.</param>
internal sealed record MeasuredPart(string Room, string File, string Command, DateOnly On, int Tests, IReadOnlyList<MeasuredFolder> Folders, IReadOnlyList<string> Open)
{
    public static MeasuredPart Of(Choice choice, string command, DateOnly on, int tests, IReadOnlyList<Judged> judged) => new(
        choice.Room,
        choice.File,
        command,
        on,
        tests,
        [.. judged.GroupBy(one => MeasuredFolder.NameOf(one.Mutant.File), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => MeasuredFolder.Of(group.Key, [.. group]))],
        [.. judged.Where(one => one.Verdict is Verdict.Survived or Verdict.NotReached).Select(one => $"{(one.Verdict == Verdict.NotReached ? "not reached: " : "")}{one.Key}")]);
}
