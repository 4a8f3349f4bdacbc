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
        // The quarter before has ended: the running one may have begun today.
        var quarter = world.Periods[1];
        var communes = world.Units.Where(unit => unit.Level == "commune" && Number(world.Twins.Of("Tử số", unit.Code, quarter, Indicator)) > 0).Take(2).Select(unit => unit.Code).ToList();
        var value = world.Model.Evaluate("[Giá trị]", new DaxQuery { Filters = [new("Kỳ", "Mã kỳ", quarter), Chosen, new("Đơn vị", "Mã xã", [.. communes])] });

        var above = communes.Sum(code => Number(world.Twins.Of("Tử số", code, quarter, Indicator)));
        var below = communes.Sum(code => Number(world.Twins.Of("Mẫu số", code, quarter, Indicator)));
        Assert.Equal(2, communes.Count);
        Assert.Equal(Math.Round(above / below, 6), Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), 5);
    }

    [Theory]
    [InlineData("Giá trị")]
    [InlineData("Tử số")]
    [InlineData("Mẫu số")]
    [InlineData("Chênh lệch")]
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
    public void A_chosen_plan_is_looked_at_alone_and_the_first_one_where_none_is_chosen()
    {
        DaxFilter commune = new("Đơn vị", "Mã xã", MeasureWorld.Commune);
        var first = (long)world.Model.Evaluate("[Tử số]", new DaxQuery { Filters = [Period, Chosen, commune] })!;
        var second = new DaxQuery { Filters = [Period, Chosen, commune, new("Kế hoạch", "Mã kế hoạch", MeasureWorld.SecondPlan)] };

        Assert.Equal(first + 7, world.Model.Evaluate("[Tử số]", second));
        Assert.Equal(Number(world.Twins.Of("Tử số", MeasureWorld.Commune, world.Periods[0], Indicator)), first);
    }

    [Fact]
    public void Targets_and_statuses_of_several_units_are_told_where_they_are_the_same()
    {
        var (targets, statuses) = (0, 0);
        foreach (var indicator in world.Indicators)
        {
            foreach (var communes in world.Places.Where(unit => unit.Level == "commune").Select(unit => unit.Code).Take(60).Chunk(2))
            {
                var query = new DaxQuery { Filters = [Period, new("Chỉ số", "Mã chỉ số", indicator), new("Đơn vị", "Mã xã", communes)] };
                foreach (var measure in new[] { "Chỉ tiêu xét", "Mã kết quả" })
                {
                    var (one, other) = (world.Twins.Of(measure, communes[0], world.Periods[0], indicator), world.Twins.Of(measure, communes[1], world.Periods[0], indicator));
                    var shown = world.Model.Evaluate($"[{measure}]", query);
                    Assert.Equal(one == other ? one is null : true, shown is null);
                    (targets, statuses) = measure == "Mã kết quả" ? (targets, statuses + (shown is null ? 0 : 1)) : (targets + (shown is null ? 0 : 1), statuses);
                }
            }
        }

        Assert.True(targets > 0 && statuses > 0, $"Same targets {targets}, same statuses {statuses}.");
    }

    [Fact]
    public void An_officer_sees_the_commune_and_the_leader_the_province()
    {
        var officer = new DaxQuery { Role = "Xã", User = MeasureWorld.Officer };
        var leader = new DaxQuery { Role = "Tỉnh", User = MeasureWorld.Leader };
        var stranger = new DaxQuery { Role = "Xã", User = "ai@do.vn" };
        var commune = new DaxQuery { Filters = [new("Đơn vị", "Mã xã", MeasureWorld.Commune)] };
        var province = new DaxQuery { Filters = [new("Đơn vị", "Mã tỉnh", MeasureWorld.Province)] };

        foreach (var measure in new[] { "[Lượt hỗ trợ ghi nhận]", "[Lượt theo chủ đề]", "[Ý kiến]", "[Báo cáo phải nộp]", "[Bản ghi]", "COUNTROWS ( 'Số liệu chỉ số' )", "COUNTROWS ( 'Đơn vị' )", "COUNTROWS ( 'Thành viên' )" })
        {
            Assert.Equal(world.Model.Evaluate(measure, commune), world.Model.Evaluate(measure, officer));
            Assert.Equal(world.Model.Evaluate(measure, province), world.Model.Evaluate(measure, leader));
            Assert.Null(world.Model.Evaluate(measure, stranger));
            Assert.True((long)world.Model.Evaluate(measure, officer)! < (long)world.Model.Evaluate(measure, leader)!, measure);
        }

        Assert.Equal(1L, world.Model.Evaluate("COUNTROWS ( 'Quyền xem' )", officer));
        Assert.Equal(1L, world.Model.Evaluate("COUNTROWS ( 'Quyền xem' )", leader));
    }

    /// <summary>What was done without a member, a village or a topic is seen like the rest.</summary>
    [Fact]
    public void A_role_sees_of_every_measure_what_is_seen_of_the_unit_without_it()
    {
        var officer = new DaxQuery { Role = "Xã", User = MeasureWorld.Officer };
        var leader = new DaxQuery { Role = "Tỉnh", User = MeasureWorld.Leader };
        var (seen, faults) = (0, new List<string>());
        foreach (var measure in Twins.Names)
        {
            foreach (var (role, column, code) in new[] { (officer, "Mã xã", MeasureWorld.Commune), (leader, "Mã tỉnh", MeasureWorld.Province) })
            {
                var expected = world.Model.Evaluate($"[{measure}]", new DaxQuery { Filters = [Period, Chosen, new("Đơn vị", column, code)] });
                var found = world.Model.Evaluate($"[{measure}]", role with { Filters = [Period, Chosen] });
                var isRank = measure == "Xếp hạng" && role == officer;
                if (!Equals(isRank ? null : expected, found))
                    faults.Add($"[{measure}] of {code}: {expected} and by the role {found}");
                seen += expected is null ? 0 : 1;
            }
        }

        MeasureTests.AssertNone(faults);
        Assert.True(seen > 50, "Hardly a measure shows anything.");
    }

    /// <summary>Who sees no other commune is not told to be the first of them.</summary>
    [Fact]
    public void A_rank_among_communes_is_for_those_who_see_them_and_one_among_villages_for_their_commune_too()
    {
        var officer = new DaxQuery { Role = "Xã", User = MeasureWorld.Officer };
        DaxFilter commune = new("Đơn vị", "Mã xã", MeasureWorld.Commune);
        Assert.NotNull(world.Model.Evaluate("[Xếp hạng]", new DaxQuery { Filters = [Period, Chosen, commune] }));
        Assert.Null(world.Model.Evaluate("[Xếp hạng]", officer with { Filters = [Period, Chosen, commune] }));

        var ranks = world.Units.Where(unit => unit.Level is "team").Select(MeasureWorld.Filter).Select(team =>
            (Free: world.Model.Evaluate("[Xếp hạng]", new DaxQuery { Filters = [Period, Chosen, team] }), Bound: world.Model.Evaluate("[Xếp hạng]", officer with { Filters = [Period, Chosen, team] }))).ToList();
        Assert.Contains(ranks, rank => rank.Free is not null);
        Assert.All(ranks, rank => Assert.Equal(rank.Free, rank.Bound));
    }

    private static double Number(string? text) => text is null ? 0 : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
