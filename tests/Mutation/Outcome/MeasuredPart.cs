namespace Tcns.Mutation.Outcome;

/// <summary>What came out for some files of a room.</summary>
/// <param name="Room">Such as Domain.</param>
/// <param name="File">Which of its files.</param>
/// <param name="Command">What was asked for.</param>
/// <param name="On">The day on which it ended, in UTC.</param>
/// <param name="Tests">How many tests could be asked.</param>
/// <param name="Folders">By folder.</param>
/// <param name="Open">The mutants that survived and that nobody has explained, those that no test reaches or that broke the process among them.</param>
internal sealed record MeasuredPart(string Room, string File, string Command, DateOnly On, int Tests, IReadOnlyList<MeasuredFolder> Folders, IReadOnlyList<string> Open)
{
    public static MeasuredPart Of(Choice choice, string command, DateOnly on, int tests, IReadOnlyList<Judged> judged) => new(
        choice.Room,
        choice.File,
        command,
        on,
        tests,
        [.. judged.GroupBy(one => MeasuredFolder.NameOf(one.Mutant.File), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => MeasuredFolder.Of(group.Key, [.. group]))],
        [.. judged.Where(one => one.Verdict is Verdict.Survived or Verdict.NotReached or Verdict.Broken).Select(one => Said(one.Verdict) + one.Key)]);

    private static string Said(Verdict verdict) => verdict switch
    {
        Verdict.NotReached => "not reached: ",
        Verdict.Broken => "broke: ",
        _ => "",
    };
}
