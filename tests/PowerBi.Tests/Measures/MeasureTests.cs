using System.Globalization;
using System.Text.Json;
using Tcns.PowerBi.Tests.Dax;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.Tmdl;

namespace Tcns.PowerBi.Tests.Measures;

/// <summary>Every measure of the model over the demo: it gives what its twin in SQL does, and both what the API says.</summary>
[Collection(DemoCollection.Name)]
public class MeasureTests(DemoFeed feed, MeasureWorld world) : IClassFixture<MeasureWorld>
{
    private static readonly string[] OfFigures =
        ["Tử số", "Mẫu số", "Giá trị", "Chỉ tiêu xét", "Chênh lệch", "Mã kết quả", "Kết quả", "Màu kết quả", "Màu kết quả đậm", "Ký hiệu và giá trị", "Thay đổi", "Xếp hạng", "Cấp đang xem"];

    private static readonly string[] OfPlaces = ["Số xã", "Số xã đạt", "Số dòng số liệu", "Kinh độ bản đồ", "Vĩ độ bản đồ", "Số chỉ tiêu được xét", "Số chỉ tiêu đạt"];

    private static readonly (string Base, string Ending)[] Endings =
        [("Giá trị", ""), ("Chỉ tiêu xét", " – chỉ tiêu"), ("Chênh lệch", " – chênh lệch"), ("Kết quả", " – kết quả"), ("Thay đổi", " – thay đổi"), ("Xếp hạng", " – xếp hạng")];

    [Fact]
    public void Every_measure_has_a_twin_and_is_looked_at_in_many_places()
    {
        Assert.Equal(
            SemanticModel.Blobs.Table("Đo lường").Of("measure").Select(measure => measure.Name).Order(StringComparer.Ordinal),
            Twins.Names.Order(StringComparer.Ordinal));
        Assert.Equal((4, 500), (world.Places.Count(place => place.Level == "province"), Math.Min(500, world.Places.Count)));
        Assert.Equal((4, 6, 8), (world.Units.Count(unit => unit.Level == "province"), Math.Min(6, world.Units.Count(unit => unit.Level is "village" or "team")), Math.Min(8, world.Units.Count(unit => unit.Level == "commune"))));
        Assert.True(world.Quarters.Count > 3);
    }

    [Fact]
    public void Every_measure_has_something_to_say_somewhere_and_every_status_occurs()
    {
        Assert.All(Twins.Names, measure => Assert.NotEmpty(world.Twins.Said(measure)));
        Assert.Equal(
            ["behind", "met", "missed", "no-data", "on-track"],
            world.Units.SelectMany(unit => world.Indicators.Where(indicator => world.Twins.Has(unit.Code, world.Periods[0], indicator)).Select(indicator => world.Twins.Of("Mã kết quả", unit.Code, world.Periods[0], indicator)))
                .OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void In_every_commune_of_the_demo_a_figure_is_what_its_twin_says()
    {
        var faults = new List<string>();
        foreach (var unit in world.Places)
        {
            foreach (var indicator in world.Indicators)
            {
                foreach (var measure in new[] { "Giá trị", "Chỉ tiêu xét", "Mã kết quả" })
                    Compare(faults, measure, world.Twins.Of(measure, unit.Code, world.Periods[0], indicator), world.Model.Evaluate($"[{measure}]", Asked(unit, world.Periods[0], indicator)), unit.Code, world.Periods[0], indicator);
            }
        }

        AssertNone(faults);
    }

    [Fact]
    public void Figures_are_what_the_twins_say()
    {
        var faults = new List<string>();
        foreach (var unit in world.Units)
        {
            // Of villages and teams one period shows what four do.
            foreach (var period in world.Periods.Take(unit.Level is "province" or "commune" ? 4 : 1))
            {
                foreach (var indicator in world.Indicators)
                {
                    var asked = Asked(unit, period, indicator);
                    if (!world.Twins.Has(unit.Code, period, indicator))
                    {
                        Compare(faults, "Giá trị", null, world.Model.Evaluate("[Giá trị]", asked), unit.Code, period, indicator);
                        continue;
                    }

                    // All that rank beside it are loaded for one period alone.
                    foreach (var measure in OfFigures.Where(measure => measure != "Xếp hạng" || period == world.Periods[0]))
                        Compare(faults, measure, world.Twins.Of(measure, unit.Code, period, indicator), world.Model.Evaluate($"[{measure}]", asked), unit.Code, period, indicator);
                }

                var all = new DaxQuery { Filters = [new("Kỳ", "Mã kỳ", period)], Cell = [MeasureWorld.Filter(unit)] };
                foreach (var measure in new[] { "Số chỉ tiêu được xét", "Số chỉ tiêu đạt" })
                    Compare(faults, measure, world.Twins.Of(measure, unit.Code, period, ""), world.Model.Evaluate($"[{measure}]", all), unit.Code, period, "");
            }
        }

        AssertNone(faults);
    }

    [Fact]
    public async Task Each_indicators_own_measures_are_those_of_the_chosen_one()
    {
        var faults = new List<string>();
        var names = (await feed.GetAsync("v1/indicators/catalogue")).GetProperty("items").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("id").GetString()!, entry => entry.GetProperty("name").GetString()!, StringComparer.Ordinal);
        foreach (var unit in world.Units.Where(unit => unit.Level is "commune"))
        {
            var asked = new DaxQuery { Filters = [new("Kỳ", "Mã kỳ", world.Periods[0])], Cell = [MeasureWorld.Filter(unit)] };
            foreach (var indicator in world.Indicators)
            {
                foreach (var (name, ending) in Endings)
                    Compare(faults, name, world.Twins.Of(name, unit.Code, world.Periods[0], indicator), world.Model.Evaluate($"[{names[indicator]}{ending}]", asked), unit.Code, world.Periods[0], indicator);
            }
        }

        Assert.Equal(names.Values.SelectMany(name => Endings.Select(ending => name + ending.Ending)), SemanticModel.Blobs.Table("Từng chỉ số").Of("measure").Select(measure => measure.Name));
        AssertNone(faults);
    }

    [Fact]
    public async Task Figures_are_what_the_api_says()
    {
        var compared = 0;
        using var files = new FeedDatabase(feed, "vn");
        var twins = new Twins(files, world.Periods);
        var now = new Dictionary<(string Unit, string Indicator), decimal?>();
        foreach (var unit in world.Places)
        {
            foreach (var period in world.Periods)
            {
                // The demo's units have one plan each; FeedSelectTests has two.
                var plan = Assert.Single((await feed.GetAsync($"v1/indicators?unit={unit.Code}&period={period}")).GetProperty("plans").EnumerateArray());
                foreach (var figure in plan.GetProperty("indicators").EnumerateArray())
                {
                    var indicator = figure.GetProperty("id").GetString()!;
                    var isApplicable = !figure.GetProperty("missing").EnumerateArray().Any(word => word.GetString() == "not-applicable");
                    var what = $"{unit.Code} {period} {indicator}";
                    var (value, target) = (Number(figure, "value"), Number(figure, "target"));
                    Same(value, twins.Of("Giá trị", unit.Code, period, indicator), what);
                    Same(target, twins.Of("Chỉ tiêu xét", unit.Code, period, indicator), what);
                    Same(value - target, twins.Of("Chênh lệch", unit.Code, period, indicator), what);
                    Assert.Equal(figure.GetProperty("status").GetString(), twins.Of("Mã kết quả", unit.Code, period, indicator));
                    if (isApplicable)
                    {
                        Same(Number(figure, "numerator"), twins.Of("Tử số", unit.Code, period, indicator), what);
                        Same(Number(figure, "denominator"), twins.Of("Mẫu số", unit.Code, period, indicator), what);
                    }

                    if (period == world.Periods[0])
                        now[(unit.Code, indicator)] = value;
                    else if (period == world.Periods[1])
                        Same(now[(unit.Code, indicator)] - value, twins.Of("Thay đổi", unit.Code, world.Periods[0], indicator), what);

                    // What the records say by themselves, of a quarter of the calendar.
                    if (indicator == "priority-supports" && world.Quarters.Contains(period) && unit.Level == "commune")
                        Same(Number(figure, "numerator"), twins.Of("Người nhóm ưu tiên", unit.Code, period, "") ?? "0", what);
                    compared++;
                }
            }
        }

        Assert.Equal(world.Places.Count * world.Periods.Count * world.Indicators.Count, compared);
    }

    [Fact]
    public void Records_and_quality_are_what_the_twins_say()
    {
        var faults = new List<string>();
        var measures = Twins.Names.Except(OfFigures).Except(OfPlaces).ToList();
        foreach (var unit in world.Units.Where(unit => unit.Level is "commune"))
        {
            foreach (var quarter in world.Quarters)
            {
                foreach (var measure in measures)
                {
                    var asked = new DaxQuery { Filters = [.. Days(measure, quarter)], Cell = [MeasureWorld.Filter(unit)] };
                    Compare(faults, measure, Filled(world.Twins.Of(measure, unit.Code, quarter, "")), Filled(world.Model.Evaluate($"[{measure}]", asked)), unit.Code, quarter, "");
                }
            }
        }

        AssertNone(faults);
    }

    [Fact]
    public void Provinces_and_maps_are_what_the_twins_say()
    {
        var faults = new List<string>();
        foreach (var (code, _) in world.Units.Where(unit => unit.Level is "province"))
        {
            var province = new DaxFilter("Đơn vị", "Mã tỉnh", code);
            Compare(faults, "Số xã", world.Twins.Of("Số xã", code, "", ""), world.Model.Evaluate("[Số xã]", new DaxQuery { Filters = [province] }), code, "", "");
            foreach (var indicator in world.Indicators)
            {
                var asked = new DaxQuery { Filters = [province, new("Kỳ", "Mã kỳ", world.Periods[0]), new("Chỉ số", "Mã chỉ số", indicator)] };
                Compare(faults, "Số xã đạt", world.Twins.Of("Số xã đạt", code, world.Periods[0], indicator), world.Model.Evaluate("[Số xã đạt]", asked), code, world.Periods[0], indicator);
            }
        }

        foreach (var unit in world.Units.Where(unit => unit.Level is "commune"))
        {
            foreach (var measure in new[] { "Kinh độ bản đồ", "Vĩ độ bản đồ" })
                Compare(faults, measure, world.Twins.Of(measure, unit.Code, "", ""), world.Model.Evaluate($"[{measure}]", new DaxQuery { Cell = [MeasureWorld.Filter(unit)] }), unit.Code, "", "");
        }

        var rows = new DaxQuery { Filters = [new("Kỳ", "Mã kỳ", world.Periods[0]), new("Đơn vị", "Mã đơn vị", MeasureWorld.Commune)] };
        Compare(faults, "Số dòng số liệu", world.Twins.Of("Số dòng số liệu", MeasureWorld.Commune, world.Periods[0], ""), world.Model.Evaluate("[Số dòng số liệu]", rows), MeasureWorld.Commune, world.Periods[0], "");
        AssertNone(faults);
    }

    /// <summary>Where there are any, the first of each measure is told.</summary>
    internal static void AssertNone(IEnumerable<string> faults)
    {
        var first = string.Join('\n', faults.DistinctBy(fault => fault.Split(" of ")[0]));
        Assert.True(first.Length == 0, first);
    }

    internal static void Compare(List<string> faults, string measure, string? twin, object? dax, string unit, string period, string indicator)
    {
        var text = dax switch
        {
            null => null,
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => (string)dax,
        };
        if (text != twin && !(double.TryParse(text, CultureInfo.InvariantCulture, out var one) && double.TryParse(twin, CultureInfo.InvariantCulture, out var other) && Math.Abs(one - other) < 1e-5))
            faults.Add($"[{measure}] of {unit} {period} {indicator}: {text ?? "BLANK"}, its twin {twin ?? "nothing"}");
    }

    private static DaxQuery Asked((string Code, string Level) unit, string period, string indicator) =>
        new() { Filters = [new("Kỳ", "Mã kỳ", period), new("Chỉ số", "Mã chỉ số", indicator)], Cell = [MeasureWorld.Filter(unit)] };

    private static IEnumerable<DaxFilter> Days(string measure, string quarter) =>
        measure.StartsWith("Báo cáo", StringComparison.Ordinal) || measure == "Tỷ lệ báo cáo đúng hạn" ? [new("Kỳ", "Mã kỳ", quarter)]
        : measure is "Bản ghi" or "Bản ghi nhận muộn" or "Tỷ lệ nhận muộn" or "Bản ghi bị trả lại" or "Lệch với hệ thống" or "Số lần vượt mẫu số của thôn" or "Số liệu lập lúc" ? [new("Chất lượng dữ liệu", "Mã quý", quarter)]
        : [new("Lịch", "Mã quý", quarter)];

    // A count of nothing is empty in Power BI and 0 in SQL.
    private static string? Filled(string? twin) => twin is "0" or "0.0" ? null : twin;

    private static object? Filled(object? dax) => dax is 0L or 0d ? null : dax;

    private static decimal? Number(JsonElement figure, string name) => figure.GetProperty(name) is { ValueKind: not JsonValueKind.Null } number ? number.GetDecimal() : null;

    private static void Same(decimal? api, string? twin, string what)
    {
        Assert.True(api is null == twin is null, $"{what}: {api} and {twin}");
        if (api is not null && twin is not null)
            Assert.True(Math.Abs(api.Value - decimal.Parse(twin, NumberStyles.Float, CultureInfo.InvariantCulture)) < 0.000002m, $"{what}: {api} and {twin}");
    }
}
