using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Benchmarks.Scale;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Scaling;

public class ScalePageTests
{
    private static readonly IReadOnlyDictionary<string, Limit> Limits = Limit.Read(File.ReadAllText(Repository.At("benchmarks", "Scale", "limits.json")));
    private static readonly Measured Figures = Measured.Read(File.ReadAllText(Repository.At("benchmarks", "Cost", "measured.json")));
    private static readonly PublicationSizes Sizes = PublicationSizes.Read(File.ReadAllText(Repository.At("benchmarks", "Scale", "publications.json")));

    [Fact]
    public async Task The_page_says_what_the_simulation_makes_of_the_measured_figures()
    {
        var page = await File.ReadAllTextAsync(Repository.At("docs", "scale.md"), TestContext.Current.CancellationToken);

        Assert.Equal(await ScaleScenario.RenewAsync(page), page);
    }

    [Fact]
    public void The_simulated_quarter_holds_what_it_was_given_and_its_fullest_evening_is_the_last()
    {
        var sheet = new ScaleSheet(Nation.Load(), Figures, Sizes, Limits);

        Assert.InRange(sheet.Quarter.Sum(ten => (double)ten.Visits) / Nation.VisitsAQuarter, 0.999, 1.001);
        Assert.Equal(new DateTime(2026, 12, 31), sheet.Peak.At.Date);
        Assert.InRange(sheet.Peak.At.Hour, 19, 20);
        Assert.Equal(92 * Rhythm.StepsADay, sheet.Quarter.Count);
    }

    [Fact]
    public void Twice_the_visits_bring_about_twice_the_bytes_and_no_limit_is_left_out()
    {
        var (once, twice) = (Uses(Nation.VisitsAQuarter), Uses(2 * Nation.VisitsAQuarter));

        Assert.InRange(Of(twice, "account-ingress") / Of(once, "account-ingress"), 1.5, 2.2);
        Assert.Equal(once.Select(use => use.Share).OrderDescending(), once.Select(use => use.Share));
        Assert.Equal(Limits.Keys.Order(StringComparer.Ordinal), once.Select(use => use.Limit.Key).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_nation_is_that_of_the_official_list_with_all_its_teams_and_visits()
    {
        var nation = Nation.Load();

        Assert.Equal((34, 3_321), (nation.Provinces.Count, nation.Communes));
        Assert.InRange(nation.Provinces.Sum(province => province.Teams), Nation.Teams - 34, Nation.Teams);
        Assert.Equal(Nation.VisitsAQuarter, nation.Provinces.Sum(province => province.Visits), 3);
        Assert.Equal(Nation.Busiest, nation.Largest.Visits / nation.AverageVisits, 6);
    }

    private static IReadOnlyList<Use> Uses(double visits) => new ScaleSheet(Nation.Load(visits), Figures, Sizes, Limits).Uses();

    private static double Of(IReadOnlyList<Use> uses, string limit) => uses.First(use => use.Limit.Key == limit).Value;
}
