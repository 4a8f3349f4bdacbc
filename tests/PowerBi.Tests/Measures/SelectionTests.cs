using Tcns.PowerBi.Tests.Dax;
using Tcns.PowerBi.Tests.Demo;

namespace Tcns.PowerBi.Tests.Measures;

/// <summary>What measures give where a reader chooses more than one thing, or none, and what each role sees.</summary>
[Collection(DemoCollection.Name)]
public class SelectionTests(MeasureWorld world) : IClassFixture<MeasureWorld>
{
    private const string Indicator = "supports-per-team";

    private DaxFilter Period => new("Kỳ", "Mã kỳ", world.Periods[0]);

    private static DaxFilter Chosen => new("Chỉ số", "Mã chỉ số", Indicator);

    [Fact]
    public void Of_several_communes_numerators_and_denominators_are_added_before_they_are_divided()
    {
        var communes = world.Units.Where(unit => unit.Level == "commune" && Number(world.Twins.Of("Tử số", unit.Code, world.Periods[0], Indicator)) > 0).Take(2).Select(unit => unit.Code).ToList();
        var value = world.Model.Evaluate("[Giá trị]", new DaxQuery { Filters = [Period, Chosen, new("Đơn vị", "Mã xã", [.. communes])] });

        var above = communes.Sum(code => Number(world.Twins.Of("Tử số", code, world.Periods[0], Indicator)));
        var below = communes.Sum(code => Number(world.Twins.Of("Mẫu số", code, world.Periods[0], Indicator)));
        Assert.Equal(2, communes.Count);
        Assert.Equal(Math.Round(above / below, 6), Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), 5);
    }

    [Theory]
    [InlineData("Giá trị")]
    [InlineData("Tử số")]
    [InlineData("Chỉ tiêu xét")]
    [InlineData("Mã kết quả")]
    [InlineData("Thay đổi")]
    [InlineData("Xếp hạng")]
    public void Over_several_periods_or_indicators_nothing_is_added_up(string measure)
    {
        var commune = new DaxFilter("Đơn vị", "Mã xã", MeasureWorld.Commune);

        Assert.Null(world.Model.Evaluate($"[{measure}]", new DaxQuery { Filters = [new("Kỳ", "Mã kỳ", world.Periods[0], world.Periods[1]), Chosen, commune] }));
        Assert.Null(world.Model.Evaluate($"[{measure}]", new DaxQuery { Filters = [Chosen, commune] }));
        Assert.Null(world.Model.Evaluate($"[{measure}]", new DaxQuery { Filters = [Period, commune] }));
    }

    [Fact]
    public void An_officer_sees_the_commune_and_the_leader_the_province()
    {
        var officer = new DaxQuery { Role = "Xã", User = MeasureWorld.Officer };
        var leader = new DaxQuery { Role = "Tỉnh", User = MeasureWorld.Leader };
        var stranger = new DaxQuery { Role = "Xã", User = "ai@do.vn" };
        var commune = new DaxQuery { Filters = [new("Đơn vị", "Mã xã", MeasureWorld.Commune)] };
        var province = new DaxQuery { Filters = [new("Đơn vị", "Mã tỉnh", MeasureWorld.Province)] };

        foreach (var measure in new[] { "[Lượt hỗ trợ ghi nhận]", "[Lượt theo chủ đề]", "[Ý kiến]", "[Báo cáo phải nộp]", "[Bản ghi]", "COUNTROWS ( 'Số liệu chỉ số' )", "COUNTROWS ( 'Đơn vị' )" })
        {
            Assert.Equal(world.Model.Evaluate(measure, commune), world.Model.Evaluate(measure, officer));
            Assert.Equal(world.Model.Evaluate(measure, province), world.Model.Evaluate(measure, leader));
            Assert.Null(world.Model.Evaluate(measure, stranger));
            Assert.True((long)world.Model.Evaluate(measure, officer)! < (long)world.Model.Evaluate(measure, leader)!, measure);
        }

        // Members are led to by their records, not by their unit: the roles say it of them too.
        var members = (long)world.Model.Evaluate("COUNTROWS ( FILTER ( 'Thành viên', 'Thành viên'[Mã xã] = \"" + MeasureWorld.Commune + "\" ) )")!;
        Assert.Equal(members, world.Model.Evaluate("COUNTROWS ( 'Thành viên' )", officer));
        Assert.True(members < (long)world.Model.Evaluate("COUNTROWS ( 'Thành viên' )", leader)!);
        Assert.Equal(1L, world.Model.Evaluate("COUNTROWS ( 'Quyền xem' )", officer));
    }

    private static double Number(string? text) => text is null ? 0 : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
