using System.Globalization;
using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Costs;

public class CostSheetTests
{
    private static readonly Profile Village = Profile.All[0] with { RecordsAYear = 24_000 };
    private static readonly PriceList Prices = PriceList.Read(File.ReadAllText(Repository.At("benchmarks", "Cost", "prices.json")));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1.01, 1.1)]
    [InlineData(2.3, 2.3)]
    public void An_instance_is_paid_for_a_second_at_least_and_then_by_tenths(double seconds, double billed) =>
        Assert.Equal((decimal)billed, CostSheet.BilledSeconds(seconds));

    [Fact]
    public void What_is_free_costs_nothing_and_a_price_of_the_redundancy_goes_before_one_for_all()
    {
        var list = Prices with { Prices = new Dictionary<string, Price> { ["Write"] = new(4, 10_000, 5_000), ["Write/ZRS"] = new(6) } };

        Assert.Equal((0m, 2m), (list.Find("Write", "LRS").Of(5_000), list.Find("Write", "LRS").Of(10_000)));
        Assert.Equal(6m, list.Find("Write", "ZRS").Amount);
        Assert.Throws<KeyNotFoundException>(() => list.Find("Read", "LRS"));
    }

    [Fact]
    public void A_figure_lies_on_the_line_through_the_smallest_and_the_largest_store()
    {
        var measured = Figures([Act("tick", 1, seconds: 1), Act("tick", 3, seconds: 5), Act("alone", 1, seconds: 7)]);

        Assert.Equal((3, 9), (At("tick", 2), At("tick", 5)));
        Assert.Equal(7, At("alone", 100));
        Assert.Throws<KeyNotFoundException>(() => At("nobody", 1));

        double At(string key, double communes) => measured.At(key, act => act.Seconds, act => act.Communes, communes);
    }

    /// <summary>2,000 records a month, half of them one by one: 1,000 posts, and 50 of twenty.</summary>
    [Fact]
    public void A_sheet_is_what_acts_take_times_how_often_they_happen()
    {
        var month = new Month(Village);
        var measured = Figures([.. month.Acts.Select(times => times.Act switch
        {
            "post-one" => Act(times.Act, 1, calls: new() { [CallClass.TableWrite] = 3 }),
            "post-batch" => Act(times.Act, 1, calls: new() { [CallClass.TableTransaction] = 1, [CallClass.TableWrite] = 2 }),
            "publish-new-day" => Act(times.Act, 1, seconds: 10.04),
            _ => Act(times.Act, 1),
        })]);

        var lines = CostSheet.Of(Village, measured, Prices).ToLookup(line => line.Name, line => line.Quantity);

        Assert.Equal([(1_000 * 3) + (50m * 2)], lines["TableWrite"]);
        Assert.Equal([50m], lines["TableTransaction"]);
        var executions = month.Acts.Sum(act => act.Number);
        Assert.Equal([executions], lines["Executions"]);
        Assert.Equal(Math.Round(2 * (executions + (9.1m * Month.Days)), 9), Math.Round(lines["GbSeconds"].Single(), 9));
        Assert.Empty(lines["ReadyBaseline"]);
        Assert.Equal([2 * 730 * 3_600m], CostSheet.Of(Village with { ReadyHttp = 1 }, measured, Prices).Where(line => line.Name == "ReadyBaseline").Select(line => line.Quantity));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.0001234", "0.00012")]
    [InlineData("9.96", "10")]
    [InlineData("1250", "1,300")]
    public void Two_figures_of_a_sum_are_told(string value, string told) =>
        Assert.Equal(told, CostPage.Round(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void The_page_says_what_figures_and_prices_give()
    {
        var page = File.ReadAllText(Repository.At("docs", "cost.md"));
        var measured = Measured.Read(File.ReadAllText(Repository.At("benchmarks", "Cost", "measured.json")));

        Assert.Equal(CostPage.Renew(page, measured, Prices), page);
        Assert.Equal(!Prices.IsConfirmed, page.Contains("chưa ai đối chiếu", StringComparison.Ordinal));
    }

    private static Measured Figures(IReadOnlyList<MeasuredAct> acts) => new(new DateOnly(2026, 11, 1), 1_000, 1_000, 1_000, 10, 1_000, 1_000, acts);

    private static MeasuredAct Act(string key, int communes, double seconds = 0, Dictionary<CallClass, int>? calls = null) =>
        new(key, key, communes, 100, calls ?? [], seconds, seconds, 0);
}
