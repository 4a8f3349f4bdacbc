namespace Tcns.Benchmarks;

/// <summary>One thing that is measured; it prints its figures itself.</summary>
internal interface IScenario
{
    string Name { get; }

    Task RunAsync(TextWriter report);
}
