using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Tcns.Mutation.Running;

/// <summary>The tests of an assembly, each of which can be asked by itself, in this process.</summary>
internal sealed class TestBench
{
    private readonly ITestFrameworkExecutor executor;

    private TestBench(ITestFrameworkExecutor executor, IReadOnlyList<ITestCase> cases)
    {
        this.executor = executor;
        Cases = cases;
    }

    public IReadOnlyList<ITestCase> Cases { get; }

    public static async Task<TestBench> OfAsync(Assembly assembly, IReadOnlyList<string> leftOut, string chosen)
    {
        Begin();
        var framework = new XunitTestFramework();
        var cases = new List<ITestCase>();
        await framework.GetDiscoverer(assembly).Find(
            found =>
            {
                if (!leftOut.Any(part => found.TestCaseDisplayName.Contains(part, StringComparison.Ordinal)) && found.TestCaseDisplayName.Contains(chosen, StringComparison.Ordinal))
                    cases.Add(found);
                return new ValueTask<bool>(true);
            },
            new TestOptions(),
            types: null,
            CancellationToken.None);
        return new TestBench(framework.GetExecutor(assembly), [.. cases.OrderBy(one => one.TestCaseDisplayName, StringComparer.Ordinal).ThenBy(one => one.UniqueID, StringComparer.Ordinal)]);
    }

    /// <summary>Holds for the calls from here on, and no further.</summary>
    private static void Begin() => Xunit.TestContext.SetForInitialization(diagnosticMessageSink: null, diagnosticMessages: false, internalDiagnosticMessages: false);

    /// <returns>What it said if it failed; null if it is satisfied.</returns>
    public async Task<string?> AskAsync(ITestCase one)
    {
        Begin();
        var failures = new FailureSink();
        await executor.RunTestCases([one], failures, new TestOptions(), CancellationToken.None);
        return failures.First;
    }
}
