using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Cost;

/// <summary>
/// What single acts cost in requests to the storage, bytes and time, counted on the wire to an emulator; then, with a price list, what an
/// installation costs in a month. It writes the figures into <c>measured.json</c> and the tables into <c>docs/cost.md</c>.
/// </summary>
internal sealed class CostScenario : IScenario
{
    private const string Prices = "prices";

    public string Name => "cost";

    public string About => "What acts take of the storage, in requests and bytes.";

    public bool IsUsual => false;

    public IReadOnlyList<string> Options => [Prices];

    private static string Figures => Repository.At("benchmarks", "Cost", "measured.json");

    private static string Page => Repository.At("docs", "cost.md");

    private static string OwnPrices => Repository.At("benchmarks", "Cost", "prices.json");

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        if (order.Find(Prices) is { } list)
        {
            await ReckonAsync(list, report);
            return [];
        }

        await BuiltServer.BuildAsync();
        var (acts, rowBytes) = await CommuneCosts.MeasureAsync();
        var measured = await ProvinceCosts.MeasureAsync(acts, rowBytes);
        await File.WriteAllTextAsync(Figures, measured.Write());
        await ReckonAsync(OwnPrices, report);
        return [];
    }

    /// <summary>The sheets anew from what was measured last; with the repository's own price list also into the page.</summary>
    private static async Task ReckonAsync(string prices, TextWriter report)
    {
        var (measured, list) = (Measured.Read(await File.ReadAllTextAsync(Figures)), PriceList.Read(await File.ReadAllTextAsync(prices)));
        await report.WriteAsync(CostPage.Write(measured, list));
        if (Path.GetFullPath(prices) == OwnPrices)
            await File.WriteAllTextAsync(Page, CostPage.Renew(await File.ReadAllTextAsync(Page), measured, list));
    }
}
