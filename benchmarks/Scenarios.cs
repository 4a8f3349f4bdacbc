using Tcns.Benchmarks.Cost;
using Tcns.Benchmarks.Faults;
using Tcns.Benchmarks.Http;
using Tcns.Benchmarks.Imports;
using Tcns.Benchmarks.Load;
using Tcns.Benchmarks.Numbers;
using Tcns.Benchmarks.OData;
using Tcns.Benchmarks.Records;
using Tcns.Benchmarks.Rollup;
using Tcns.Benchmarks.Scale;
using Tcns.Benchmarks.Setup;
using Tcns.Benchmarks.Start;
using Tcns.Benchmarks.Tables;

namespace Tcns.Benchmarks;

/// <summary>All that can be measured, in the order in which it is.</summary>
internal static class Scenarios
{
    /// <summary>Those that write pages of their own: their results are no rounds of figures beside a bare minimum.</summary>
    public static IReadOnlyList<IScenario> WithPages { get; } = [new CostScenario(), new FaultsScenario(), new LoadScenario(), new EnduranceScenario(), new ScaleScenario()];

    public static IReadOnlyList<IScenario> All { get; } =
    [
        new StartScenario(), new HttpScenario(), new TablesScenario(), new PostsScenario(), new ListsScenario(), new SetupScenario(), new ImportsScenario(),
        new NumbersScenario(), new ODataScenario(), new RollupScenario(), new LargeRollupScenario(), .. WithPages,
    ];
}
