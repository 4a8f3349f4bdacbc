using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Tcns.Mutation.Running;

/// <summary>
/// The other end of <see cref="Worker"/>: lies beside the tests and the room with its mutants, and asks the tests in its own process.
/// The first order says which mutant is awake from the very beginning.
/// </summary>
internal static class WorkerProgram
{
    /// <summary>Before each answer, since tests may write to the same place.</summary>
    public const string Mark = "@@mutation@@";

    public static async Task RunAsync(string room, string tests, string chosen, IReadOnlyList<string> leftOut)
    {
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        var mutants = new SwitchHandle(Assembly.Load(room));
        var first = Read(await Console.In.ReadLineAsync())!;
        mutants.Wake(first);
        var bench = await TestBench.OfAsync(Assembly.Load(tests), leftOut, chosen);
        for (var order = first; order is not null; order = Read(await Console.In.ReadLineAsync()))
        {
            var answer = order.Tests is { } asked ? await TryAsync(mutants, bench, order, asked) : await LookAsync(mutants, bench);
            await output.WriteLineAsync(Mark + JsonSerializer.Serialize(answer));
            await output.FlushAsync();
        }
    }

    /// <summary>The tests that were asked without a mutant.</summary>
    private static readonly HashSet<int> Warm = [];

    private static Order? Read(string? line) => line is null ? null : JsonSerializer.Deserialize<Order>(line);

    private static async Task<Answer> TryAsync(SwitchHandle mutants, TestBench bench, Order order, IReadOnlyList<AskedTest> asked)
    {
        foreach (var (number, limit) in asked)
        {
            if (order.IsWarm && Warm.Add(number))
                await bench.AskAsync(bench.Cases[number]);
            mutants.Wake(order);
            mutants.EndIn(limit);
            var message = await bench.AskAsync(bench.Cases[number]);
            if (order.IsWarm)
                mutants.Sleep();
            if (message is null)
                continue;
            mutants.Sleep();
            mutants.EndIn(limit);
            var isStale = await bench.AskAsync(bench.Cases[number]) is not null;
            mutants.Sleep();
            return new Answer(bench.Cases[number].TestCaseDisplayName, message, isStale);
        }
        mutants.Sleep();
        return new Answer(null, null);
    }

    /// <summary>Which test reaches what. A test that fails without any mutant is no measure of one.</summary>
    private static async Task<Answer> LookAsync(SwitchHandle mutants, TestBench bench)
    {
        var tests = new List<SeenTest>();
        for (var number = 0; number < bench.Cases.Count; number++)
        {
            mutants.Forget();
            var watch = Stopwatch.StartNew();
            var one = bench.Cases[number];
            if (await bench.AskAsync(one) is { } message)
                return new Answer(one.TestCaseDisplayName, message);
            tests.Add(new SeenTest(number, one.TestCaseDisplayName, watch.Elapsed.TotalMilliseconds, mutants.Reached(), mutants.Read()));
        }
        return new Answer(null, null, Tests: tests, Once: mutants.Once);
    }
}
