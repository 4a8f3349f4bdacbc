using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Testing;

namespace Tcns.Benchmarks.Cost;

/// <summary>
/// What single acts cost in requests to the storage, bytes and time, counted on the wire to an emulator; then, with a price list, what an
/// installation costs in a month. It writes the figures into <c>measured.json</c> and the tables into <c>docs/cost.md</c>.
/// </summary>
internal sealed class CostScenario : IScenario
{
    public string Name => "cost";

    private static string Figures => Repository.At("benchmarks", "Cost", "measured.json");

    private static string Page => Repository.At("docs", "cost.md");

    private static string Prices => Repository.At("benchmarks", "Cost", "prices.json");

    public async Task RunAsync(TextWriter report)
    {
        await BuiltServer.BuildAsync();
        var (acts, rowBytes) = await CommuneCosts.MeasureAsync();
        var measured = await ProvinceCosts.MeasureAsync(acts, rowBytes);
        await File.WriteAllTextAsync(Figures, measured.Write());
        await ReckonAsync(Prices, report);
    }

    /// <summary>The sheets anew from what was measured last; with the repository's own price list also into the page.</summary>
    public static async Task ReckonAsync(string prices, TextWriter report)
    {
        var (measured, list) = (Measured.Read(await File.ReadAllTextAsync(Figures)), PriceList.Read(await File.ReadAllTextAsync(prices)));
        await report.WriteAsync(CostPage.Write(measured, list));
        if (Path.GetFullPath(prices) == Prices)
            await File.WriteAllTextAsync(Page, CostPage.Renew(await File.ReadAllTextAsync(Page), measured, list));
    }
}
