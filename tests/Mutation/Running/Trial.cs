namespace Tcns.Mutation.Running;

/// <summary>Tries one mutant after another in a process that lives on; what is reckoned once a process gets one of its own.</summary>
internal sealed class Trial(WorkerFolder folder, Choice choice, RoomMutants mutants, Witnesses witnesses, IReadOnlySet<int> once) : IDisposable
{
    private const int Slowness = 10;

    /// <summary>A process that breaks down by something else hardly does so again at once.</summary>
    private const int MostAttempts = 2;

    /// <summary>What the engine says of SQL that is none.</summary>
    private static readonly string[] NoSql = ["Parser Error", "Binder Error", "Catalog Error"];

    private Worker? worker;

    public void Dispose() => worker?.Dispose();

    public async Task<(Verdict Verdict, string? By)> TryAsync(Mutant mutant)
    {
        var place = mutants.PlaceOf(mutant);
        var order = OrderOf(mutant);
        var isOnce = place >= 0 && once.Contains(place);
        var living = witnesses.Reach(place, order.Resource)
            ? await LivingAsync(mutant, order with { IsWarm = isOnce }, witnesses.Of(mutant, place, order.Resource, choice.Patience))
            : (Verdict.NotReached, null);
        return isOnce && living.Verdict is not (Verdict.Killed or Verdict.TimedOut) ? await AloneAsync(mutant, order, witnesses.All(mutant, choice.Patience)) : living;
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
        if (tests.Count == 0)
            return (Verdict.NotTried, null);
        worker ??= await StartedAsync();
        if (worker is not null && await worker.AskAsync(With(order, tests), LimitOf(tests)) is { IsStale: false } answer)
            return Judge(mutant, answer);

        // It has had others before, or stood still with the machine: what it says, or does not say, is no verdict.
        worker?.Dispose();
        worker = null;
        return await AloneAsync(mutant, order with { IsWarm = false }, tests);
    }

    private async Task<Worker?> StartedAsync()
    {
        var started = new Worker(folder, choice.Tests);
        if (await started.AskAsync(new Order(-1, Tests: []), TimeSpan.FromMinutes(2)) is not null)
            return started;
        started.Dispose();
        return null;
    }

    private async Task<(Verdict Verdict, string? By)> AloneAsync(Mutant mutant, Order order, IReadOnlyList<SeenTest> tests)
    {
        if (tests.Count == 0)
            return (Verdict.NotTried, null);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            using var alone = new Worker(folder, choice.Tests);
            if (await alone.AskAsync(With(order, tests), TimeSpan.FromMinutes(1) + LimitOf(tests)) is { } answer)
                return Judge(mutant, answer);
            if (alone.HasRunOutOfTime)
                return (Verdict.TimedOut, null);
        }
        return (Verdict.Broken, null);
    }

    private (Verdict Verdict, string? By) Judge(Mutant mutant, Answer answer)
    {
        if (answer.FailedTest is not { } test)
            return (Verdict.Survived, null);
        if (mutant.File.EndsWith(".sql", StringComparison.Ordinal) && NoSql.Any(sign => answer.Message!.Contains(sign, StringComparison.Ordinal)))
            return (Verdict.Invalid, test);
        witnesses.Praise(mutant, test);
        return (answer.Message!.Contains("ran out of time", StringComparison.Ordinal) ? Verdict.TimedOut : Verdict.Killed, test);
    }
}
