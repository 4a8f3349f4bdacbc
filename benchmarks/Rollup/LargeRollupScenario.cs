using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Rollup;

/// <summary>
/// What ten times the visits take beside 2.5 million, time and memory. The files are more than the emulator holds in memory: here it has a
/// folder. One round of it takes a quarter of an hour.
/// </summary>
internal sealed class LargeRollupScenario : IScenario
{
    private const int Visits = 2_500_000;
    private const int Times = 10;

    public string Name => "rollup-large";

    public string About => "The same with 25 million visits, once, the emulator on disk; and beside 2.5 million there.";

    public bool IsUsual => false;

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        var (folder, visits) = (Directory.CreateTempSubdirectory("tcns-large-"), order.Size(Visits, 25_000));
        try
        {
            await using var azurite = await Azurite.StartInAsync(folder.FullName);
            await using var province = await PlantedProvince.PlantAsync(azurite.ConnectionString);
            await province.PlantVisitsAsync(visits);
            var (_, usual) = await new Quarter(Name, province, "2.5 million", 1).WholeAsync();
            await province.PlantVisitsAsync(visits * Times);
            var (figures, large) = await new Quarter(Name, province, "25 million", 1).WholeAsync();
            return [.. figures, Lap.FigureOf(Name, "25 million, beside 2.5 million", "s", Better.Less, "a tenth of the visits in the same store", large, usual)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
