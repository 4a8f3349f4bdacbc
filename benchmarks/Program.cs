using Tcns.Benchmarks;
using Tcns.Benchmarks.Cost;
using Tcns.Benchmarks.Numbers;
using Tcns.Benchmarks.OData;
using Tcns.Benchmarks.Records;
using Tcns.Benchmarks.Rollup;
using Tcns.Benchmarks.Setup;
using Tcns.Benchmarks.Start;
using Tcns.Benchmarks.Tables;

IScenario[] scenarios =
[
    new TablesScenario(), new StartScenario(), new SetupScenario(), new PostsScenario(), new ODataScenario(), new RollupScenario(), new LargeRollupScenario(), new NumbersScenario(),
    new CostScenario(),
];

if (args is ["cost", "--prices", var prices])
{
    await CostScenario.ReckonAsync(prices, Console.Out);
    return 0;
}

if (args is not [var name] || Array.Find(scenarios, scenario => scenario.Name == name) is not { } chosen)
{
    await Console.Error.WriteLineAsync($"Name one of: {string.Join(", ", scenarios.Select(scenario => scenario.Name))}");
    return 2;
}

await chosen.RunAsync(Console.Out);
return 0;
