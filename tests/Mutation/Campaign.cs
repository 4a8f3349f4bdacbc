using System.Collections.Concurrent;
using System.Diagnostics;
using Tcns.Mutation.CSharp;
using Tcns.Mutation.Outcome;
using Tcns.Mutation.Running;

namespace Tcns.Mutation;

/// <summary>Makes the mutants of a room, sees which test reaches which, and tries them all.</summary>
internal sealed class Campaign(RoomCompiler compiler, WorkerFolder folder, Choice choice, Explanations explanations, TextWriter output)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly RoomMutants mutants = RoomMutants.Of(folder.Room, choice);
    private int done;

    /// <summary>How many tests there are to ask.</summary>
    public int Tests { get; private set; }

    public async Task<IReadOnlyList<Judged>> RunAsync()
    {
        await SayAsync($"{mutants.All.Count} mutants");
        var broken = Compile();
        await SayAsync($"compiled, {broken.Count} of them by themselves or not at all");
        var (witnesses, once) = await LookAsync();

        var judged = new ConcurrentBag<Judged>();
        var queue = new ConcurrentQueue<Mutant>(mutants.All.Where(mutant => !broken.Contains(mutant.Number)));
        await Task.WhenAll(Enumerable.Range(0, choice.Workers).Select(_ => WorkAsync(queue, judged, () => new Trial(folder, choice, mutants, witnesses, once))));
        using var trial = new Trial(folder, choice, mutants, witnesses, once);
        var constants = mutants.Constants.Select(mutant => mutant.Number).ToHashSet();
        foreach (var mutant in mutants.All.Where(mutant => broken.Contains(mutant.Number)))
            await NoteAsync(judged, mutant, constants.Contains(mutant.Number) ? await AloneAsync(trial, mutant) : (Verdict.Invalid, null));
        return [.. judged.OrderBy(one => one.Mutant.Number)];
    }

    private HashSet<int> Compile()
    {
        using var assembly = File.Create(folder.Assembly);
        return [.. compiler.Compile(mutants.Places, mutants.All.Count + 1, assembly)];
    }

    private async Task<(Verdict Verdict, string? By)> AloneAsync(Trial trial, Mutant mutant)
    {
        if (watch.Elapsed >= choice.Budget)
            return (Verdict.NotTried, null);
        using (var assembly = File.Create(folder.Assembly))
        {
            if (!compiler.CompileAlone(mutant, folder.Room.At(mutant.File), assembly))
                return (Verdict.Invalid, null);
        }
        return await trial.TryCompiledAsync(mutant);
    }

    private async Task<(Witnesses Witnesses, IReadOnlySet<int> Once)> LookAsync()
    {
        using var worker = new Worker(folder, choice.Tests);
        var answer = await worker.AskAsync(new Order(-1), TimeSpan.FromMinutes(30)) ?? throw new InvalidOperationException($"The tests did not begin: {worker.LastError}");
        if (answer.FailedTest is { } failed)
            throw new InvalidOperationException($"{failed} fails without any mutant: {answer.Message}");
        Tests = answer.Tests!.Count;
        await SayAsync($"{Tests} tests, which take {answer.Tests.Sum(test => test.Milliseconds) / 1000:0.0} s");
        return (new Witnesses(answer.Tests), answer.Once!.ToHashSet());
    }

    private async Task WorkAsync(ConcurrentQueue<Mutant> queue, ConcurrentBag<Judged> judged, Func<Trial> begin)
    {
        using var trial = begin();
        while (queue.TryDequeue(out var mutant))
        {
            await NoteAsync(judged, mutant, watch.Elapsed < choice.Budget ? await trial.TryAsync(mutant) : (Verdict.NotTried, null));
            if (Interlocked.Increment(ref done) % 100 == 0)
                await SayAsync($"{done} tried, {queue.Count} to go");
        }
    }

    private async Task NoteAsync(ConcurrentBag<Judged> judged, Mutant mutant, (Verdict Verdict, string? By) what)
    {
        var one = Judge(mutant, what.Verdict, what.By);
        judged.Add(one);
        if (one.Verdict is Verdict.Survived or Verdict.NotReached or Verdict.TimedOut or Verdict.Broken)
            await output.WriteLineAsync($"{one.Verdict} {mutant.File}:{one.Line} {one.Key[(mutant.File.Length + 3)..]}");
    }

    private Judged Judge(Mutant mutant, Verdict verdict, string? by)
    {
        var text = mutants.TextOf(mutant);
        var key = MutantKey.Of(mutant, text);
        var isExplained = verdict is Verdict.Survived or Verdict.NotReached && explanations.ReasonOf(key) is not null;
        return new Judged(mutant, key, MutantKey.LineOf(mutant, text), isExplained ? Verdict.Explained : verdict, by);
    }

    private Task SayAsync(string what) => output.WriteLineAsync($"[{watch.Elapsed:hh\\:mm\\:ss}] {what}");
}
