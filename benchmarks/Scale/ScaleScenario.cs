using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Scale;

/// <summary>
/// The nation by simulation: 34 provinces, 3,321 communes, 100,000 teams and 60 million visits a quarter, with what acts were measured to take, against what Azure
/// publishes as its limits. It writes the tables of <c>docs/scale.md</c>; with <c>--measure yes</c> it measures publications first.
/// </summary>
internal sealed class ScaleScenario : IScenario
{
    private const string Measure = "measure";
    private static readonly int[] Sizes = [50_000, 500_000, 2_000_000];
    private static readonly int[] ShortSizes = [10_000, 50_000, 100_000];

    public string Name => "scale";

    public string About => "The nation by simulation, against Azure's limits.";

    public bool IsUsual => false;

    public IReadOnlyList<string> Options => [Measure];

    private static string Publications => Repository.At("benchmarks", "Scale", "publications.json");

    private static string Page => Repository.At("docs", "scale.md");

    /// <summary>The page as the kept figures make it.</summary>
    public static async Task<string> RenewAsync(string page) => ScalePage.Renew(
        page,
        Measured.Read(await File.ReadAllTextAsync(Repository.At("benchmarks", "Cost", "measured.json"))),
        PublicationSizes.Read(await File.ReadAllTextAsync(Publications)),
        Limit.Read(await File.ReadAllTextAsync(Repository.At("benchmarks", "Scale", "limits.json"))),
        PriceList.Read(await File.ReadAllTextAsync(Repository.At("benchmarks", "Cost", "prices.json"))));

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        if (order.Find(Measure) is "yes")
        {
            var sizes = await PublicationSizes.MeasureAsync(order.IsShort ? ShortSizes : Sizes, report);
            if (order.IsShort)
                return [];
            await File.WriteAllTextAsync(Publications, sizes.Write());
        }

        var page = await RenewAsync(await File.ReadAllTextAsync(Page));
        await File.WriteAllTextAsync(Page, page);
        await report.WriteLineAsync(page);
        return [];
    }
}
