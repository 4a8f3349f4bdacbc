namespace Tcns.Mutation.Running;

/// <summary>Tries one mutant after another in a process that lives on; what is reckoned once a process gets one of its own.</summary>
internal sealed class Trial(WorkerFolder folder, Choice choice, RoomMutants mutants, Witnesses witnesses, IReadOnlySet<int> once) : IDisposable
{
    private const int Slowness = 10;

    /// <summary>What the engine says of SQL that is none.</summary>
    private static readonly string[] NoSql = ["Parser Error", "Binder Error", "Catalog Error"];

    private Worker? worker;

    public void Dispose() => worker?.Dispose();

    public async Task<(Verdict Verdict, string? By)> TryAsync(Mutant mutant)
    {
        var place = mutants.PlaceOf(mutant);
        var order = OrderOf(mutant);
        var tests = witnesses.Of(mutant, place, order.Resource, choice.Patience);
        var living = tests.Count > 0 ? await LivingAsync(mutant, order with { IsWarm = place >= 0 && once.Contains(place) }, tests) : (Verdict.NotReached, null);
        return living.Verdict is Verdict.Survived or Verdict.NotReached && place >= 0 && once.Contains(place)
            ? await AloneAsync(mutant, order, witnesses.All(mutant, choice.Patience))
            : living;
    }

    /// <summary>Of a room that was compiled with this one mutant.</summary>
    public Task<(Verdict Verdict, string? By)> TryCompiledAsync(Mutant mutant) => AloneAsync(mutant, new Order(-1), witnesses.All(mutant, choice.Patience));

    private Order With(Order order, IReadOnlyList<SeenTest> tests) =>
        order with { Tests = [.. tests.Select(test => new AskedTest(test.Number, (long)choice.Slack.TotalMilliseconds + (long)(Slowness * test.Milliseconds)))] };

    /// <summary>In all: each may take its time, but not all of them.</summary>
    private TimeSpan LimitOf(IReadOnlyList<SeenTest> tests) => (15 * choice.Slack) + TimeSpan.FromMilliseconds((Slowness * tests.Max(test => test.Milliseconds)) + (3 * tests.Sum(test => test.Milliseconds)));

    private Order OrderOf(Mutant mutant) => mutant.File.EndsWith(".sql", StringComparison.Ordinal)
        ? new Order(-1, "Tcns." + mutant.File.Replace('/', '.'), mutant.In(mutants.TextOf(mutant)))
        : new Order(mutant.Number);

    private async Task<(Verdict Verdict, string? By)> LivingAsync(Mutant mutant, Order order, IReadOnlyList<SeenTest> tests)
    {
        worker ??= await StartedAsync();
        var verdict = Judge(mutant, await worker.AskAsync(With(order, tests), LimitOf(tests)));
        if (verdict.Verdict == Verdict.TimedOut)
        {
            worker.Dispose();
            worker = null;
        }
        return verdict;
    }

    private async Task<Worker> StartedAsync()
    {
        var started = new Worker(folder, choice.Tests);
        await started.AskAsync(new Order(-1, Tests: []), TimeSpan.FromMinutes(2));
        return started;
    }

    private async Task<(Verdict Verdict, string? By)> AloneAsync(Mutant mutant, Order order, IReadOnlyList<SeenTest> tests)
    {
        using var alone = new Worker(folder, choice.Tests);
        return Judge(mutant, await alone.AskAsync(With(order, tests), TimeSpan.FromMinutes(1) + LimitOf(tests)));
    }

    private (Verdict Verdict, string? By) Judge(Mutant mutant, Answer? answer)
    {
        if (answer is null)
            return (Verdict.TimedOut, null);
        if (answer.FailedTest is not { } test)
            return (Verdict.Survived, null);
        if (mutant.File.EndsWith(".sql", StringComparison.Ordinal) && NoSql.Any(sign => answer.Message!.Contains(sign, StringComparison.Ordinal)))
            return (Verdict.Invalid, test);
        witnesses.Praise(mutant, test);
        return (answer.Message!.Contains("ran out of time", StringComparison.Ordinal) ? Verdict.TimedOut : Verdict.Killed, test);
    }
}
