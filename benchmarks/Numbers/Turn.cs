using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Numbers;

/// <summary>Questions at a pace for a while.</summary>
/// <param name="Answers">How many milliseconds each took.</param>
/// <param name="Lap">What it took of the process that answered.</param>
internal sealed record Turn(IReadOnlyList<double> Answers, Lap Lap)
{
    public static async Task<Turn> TakeAsync(Watched process, Func<Task<IReadOnlyList<double>>> ask)
    {
        IReadOnlyList<double> answers = [];
        var lap = await process.SecondsAsync(async () => answers = await ask());
        return new Turn(answers, lap with { Processor = lap.Processor / answers.Count });
    }

    /// <summary>The time that so many percent of the answers did not exceed.</summary>
    public Lap At(int percent) => Lap with { Value = Statistics.At(Answers, percent) };
}
