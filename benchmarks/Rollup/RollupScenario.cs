using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Rollup;

/// <summary>
/// The quarter of a province with 2.5 million visits, from the lake to the published feed, by the verb <c>rollup</c> in a process of its own,
/// beside what the engine alone needs for one grouped pass over the same files and for the same facts as Parquet, and beside that with the
/// facts as CSV and all of it sent. Then what it costs to publish again when none has changed, and when one commune has.
/// </summary>
internal sealed class RollupScenario : IScenario
{
    private const int Visits = 2_500_000;
    private const int Rounds = 5;

    public string Name => "rollup";

    public string About => "A quarter of a province of 124 communes with 2.5 million visits, from the lake to the published feed, by the verb `rollup` in a process of its own, the emulator on disk.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();

        // What the rounds before have published is removed by the emulator minutes later: in memory it would not find room.
        var folder = Directory.CreateTempSubdirectory("tcns-rollup-");
        try
        {
            await using var azurite = await Azurite.StartInAsync(folder.FullName);
            await using var province = await PlantedProvince.PlantAsync(azurite.ConnectionString);
            await province.PlantVisitsAsync(order.Size(Visits, 50_000));
            return await new Quarter(Name, province, "whole quarter", order.Rounds(Rounds)).WithChangesAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
