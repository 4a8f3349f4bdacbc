using Tcns.Testing;

namespace Tcns.Benchmarks.Rollup;

/// <summary>
/// What ten times the visits take beside 2.5 million, time and memory. The files are more than the emulator holds in memory: here it has a
/// folder.
/// </summary>
internal sealed class LargeRollupScenario : IScenario
{
    private const int Visits = 2_500_000;
    private const int Times = 10;

    public string Name => "rollup-large";

    public async Task RunAsync(TextWriter report)
    {
        await BuiltServer.BuildAsync();
        var folder = Directory.CreateTempSubdirectory("tcns-large-");
        try
        {
            await using var azurite = await Azurite.StartInAsync(folder.FullName);
            await using var province = await PlantedProvince.PlantAsync(azurite.ConnectionString);
            var usual = await RollupTimes.MeasureAsync(report, province, Visits, rounds: 1);
            var large = await RollupTimes.MeasureAsync(report, province, Visits * Times, rounds: 1);
            await RollupTimes.WriteAsync(report, $"{Times} times the visits take {large / usual:0.0} times the time");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
