using Tcns.Testing;

namespace Tcns.Benchmarks.Rollup;

/// <summary>
/// The quarter of a province with 2.5 million visits, from the lake to the published feed, by the verb <c>rollup</c> in a process of its own,
/// beside what the engine alone needs for one grouped pass over the same files and for the same facts as Parquet, and beside that with the
/// facts as CSV and all of it sent. Then what it costs to publish again when one commune has changed, and when none has.
/// </summary>
internal sealed class RollupScenario : IScenario
{
    private const int Visits = 2_500_000;
    private const int Rounds = 3;

    public string Name => "rollup";

    public async Task RunAsync(TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartAsync();
        await using var province = await PlantedProvince.PlantAsync(azurite.ConnectionString);
        var usual = await RollupTimes.MeasureAsync(report, province, Visits, Rounds);
        await MeasureAgainAsync(report, province, usual);
    }

    private static async Task MeasureAgainAsync(TextWriter report, PlantedProvince province, double whole)
    {
        var idle = await province.RollUpAsync();
        await RollupTimes.WriteAsync(report, $"           nothing changed: {idle.Seconds:0.0} s, {idle.Seconds / whole:0.00} of the whole");
        await province.ChangeOneCommuneAsync();
        var one = await province.RollUpAsync();
        await RollupTimes.WriteAsync(report, $"           one commune changed: {one.Seconds:0.0} s, {one.Seconds / whole:0.00} of the whole");
    }
}
