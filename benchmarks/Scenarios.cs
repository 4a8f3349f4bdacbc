using Tcns.Benchmarks.Cost;
using Tcns.Benchmarks.Numbers;
using Tcns.Benchmarks.OData;
using Tcns.Benchmarks.Records;
using Tcns.Benchmarks.Rollup;
using Tcns.Benchmarks.Setup;
using Tcns.Benchmarks.Start;
using Tcns.Benchmarks.Tables;

namespace Tcns.Benchmarks;

/// <summary>All that can be measured, in the order in which it is.</summary>
internal static class Scenarios
{
    public static IReadOnlyList<IScenario> All { get; } =
    [
        new TablesScenario(), new StartScenario(), new SetupScenario(), new PostsScenario(), new ODataScenario(), new NumbersScenario(), new RollupScenario(),
        new LargeRollupScenario(), new CostScenario(),
    ];
}
