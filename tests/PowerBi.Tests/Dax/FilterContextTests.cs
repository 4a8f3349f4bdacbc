using static Tcns.PowerBi.Tests.Dax.TinyModel;

namespace Tcns.PowerBi.Tests.Dax;

public sealed class FilterContextTests
{
    private readonly TinyModel model = new TinyModel()
        .With("Dân", "SUM ( 'Thôn'[Số hộ] )")
        .With("Trước", "VAR Truoc = SELECTEDVALUE ( 'Kỳ'[Mã kỳ trước] ) RETURN CALCULATE ( [Tử], REMOVEFILTERS ( 'Kỳ' ), 'Kỳ'[Mã kỳ] = Truoc )")
        .With("Hạng", "RANKX ( ALLSELECTED ( 'Xã' ), [Tử] )");

    [Fact]
    public void Filters_pass_from_the_one_side_down_chains_and_never_up()
    {
        Assert.Equal(105L, model.Ask("[Tử]"));
        Assert.Equal(50L, model.Ask("[Tử]", Cell(Commune("01"))));
        Assert.Equal(15L, model.Ask("[Tử]", Cell(Commune("01"), Period("Q1"))));
        Assert.Equal(57L, model.Ask("[Tử]", Cell(Commune("01", "03"))));
        Assert.Null(model.Ask("[Tử]", Cell(Period("Q3"))));

        // A figure's period says nothing of the villages, nor a figure of its period.
        Assert.Equal(230L, model.Ask("[Dân]", Cell(Period("Q1"))));
        Assert.Equal(3L, model.Ask("CALCULATE ( COUNTROWS ( 'Kỳ' ), 'Chỉ số'[Tử số] = 7 )"));
    }

    [Fact]
    public void A_filter_of_CALCULATE_displaces_its_own_column_and_KEEPFILTERS_joins_it()
    {
        var first = Cell(Commune("01"), Period("Q1"));
        Assert.Equal(8L, model.Ask("CALCULATE ( [Tử], 'Xã'[Mã xã] = \"02\" )", first));
        Assert.Null(model.Ask("CALCULATE ( [Tử], KEEPFILTERS ( 'Xã'[Mã xã] = \"02\" ) )", first));
        Assert.Equal(15L, model.Ask("CALCULATE ( [Tử], KEEPFILTERS ( 'Xã'[Mã xã] <> \"02\" ) )", first));

        // Another column of the same table is left alone, and several filters of one CALCULATE intersect.
        Assert.Null(model.Ask("CALCULATE ( [Tử], 'Xã'[Tên xã] = \"Xuân Lộc\" )", first));
        Assert.Equal(48L, model.Ask("CALCULATE ( [Tử], 'Xã'[Mã xã] IN { \"02\", \"03\" }, 'Xã'[Mã xã] <> \"03\" )"));
        Assert.Equal(48L, model.Ask("CALCULATE ( [Tử], 'Xã'[Thứ bậc] = 1 && 'Xã'[Tên xã] <> \"Xuân Hưng\" )"));
        Assert.Equal(23L, model.Ask("CALCULATE ( [Tử], 'Kỳ'[Thứ tự] < MAX ( 'Kỳ'[Thứ tự] ) )", Cell(new DaxFilter("Kỳ", "Thứ tự", 2))));
    }

    [Fact]
    public void The_innermost_CALCULATE_wins_unless_it_keeps()
    {
        const string outer = "CALCULATE ( CALCULATE ( [Tử], {0} ), 'Xã'[Mã xã] = \"01\" )";
        Assert.Equal(48L, model.Ask(outer.Replace("{0}", "'Xã'[Mã xã] = \"02\"", StringComparison.Ordinal)));
        Assert.Null(model.Ask(outer.Replace("{0}", "KEEPFILTERS ( 'Xã'[Mã xã] = \"02\" )", StringComparison.Ordinal)));
        Assert.Equal(105L, model.Ask(outer.Replace("{0}", "ALL ( 'Chỉ số' )", StringComparison.Ordinal)));
        Assert.Equal(50L, model.Ask(outer.Replace("{0}", "REMOVEFILTERS ( 'Kỳ' )", StringComparison.Ordinal)));
        Assert.Equal(105L, model.Ask(outer.Replace("{0}", "ALLEXCEPT ( 'Chỉ số', 'Kỳ'[Mã kỳ] )", StringComparison.Ordinal)));
        Assert.Equal(50L, model.Ask(outer.Replace("{0}", "ALLEXCEPT ( 'Xã', 'Xã'[Mã xã] )", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_previous_period_is_found_by_lifting_the_period_and_setting_another()
    {
        Assert.Equal(15L, model.Ask("[Trước]", Cell(Commune("01"), Period("Q2"))));
        Assert.Equal(82L, model.Ask("[Trước]", Cell(Period("Q3"))));
        Assert.Null(model.Ask("[Trước]", Cell(Period("Q1"))));
        Assert.Equal(23L, model.Ask("[Trước]", Cell(new DaxFilter("Kỳ", "Thứ tự", 2))));

        // Without lifting, the period's other column would still hold it.
        Assert.Null(model.Ask("CALCULATE ( [Tử], 'Kỳ'[Mã kỳ] = \"Q1\" )", Cell(new DaxFilter("Kỳ", "Thứ tự", 2))));
    }

    [Fact]
    public void A_table_filters_its_one_sides_too()
    {
        const string figures = "FILTER ( 'Chỉ số', 'Chỉ số'[Tử số] > 30 )";
        Assert.Equal(1L, model.Ask($"CALCULATE ( COUNTROWS ( 'Xã' ), {figures} )"));
        Assert.Equal("Xuân Lộc", model.Ask($"CALCULATE ( SELECTEDVALUE ( 'Xã'[Tên xã] ), {figures} )"));
        Assert.Equal(2L, model.Ask("CALCULATE ( COUNTROWS ( 'Xã' ), SUMMARIZE ( FILTER ( 'Chỉ số', 'Chỉ số'[Mã kỳ] = \"Q1\" ), 'Xã'[Mã xã] ) )"));
        Assert.Equal(50L, model.Ask("CALCULATE ( [Dân], FILTER ( 'Thôn', 'Thôn'[Số hộ] < 80 ), 'Xã'[Mã xã] IN { \"01\", \"02\" } )"));

        // Lifting one column of a table's rows leaves the others: period, figure and the rest.
        Assert.Equal(40L, model.Ask($"CALCULATE ( CALCULATE ( [Tử], REMOVEFILTERS ( 'Xã' ) ), {figures} )"));
        Assert.Equal(48L, model.Ask($"CALCULATE ( CALCULATE ( [Tử], ALLEXCEPT ( 'Chỉ số', 'Xã'[Mã xã] ) ), {figures} )"));
    }

    [Fact]
    public void Rows_become_filters_for_measures_and_CALCULATE_alone()
    {
        // Each commune its own sum, squared; without a transition every row sees all.
        Assert.Equal((50L * 50) + (48 * 48) + (7 * 7), model.Ask("SUMX ( VALUES ( 'Xã'[Mã xã] ), [Tử] * [Tử] )"));
        Assert.Equal(3L * 105, model.Ask("SUMX ( VALUES ( 'Xã'[Mã xã] ), SUM ( 'Chỉ số'[Tử số] ) )"));
        Assert.Equal(105L, model.Ask("SUMX ( 'Xã', CALCULATE ( SUM ( 'Chỉ số'[Tử số] ) ) )"));
        Assert.Equal(2L, model.Ask("COUNTROWS ( FILTER ( 'Xã', [Tử] > 10 ) )"));

        // Nested iterations all count, and what CALCULATE sets displaces what a row set.
        Assert.Equal(105L, model.Ask("SUMX ( 'Xã', SUMX ( 'Kỳ', [Tử] ) )"));
        Assert.Equal(3L * 48, model.Ask("SUMX ( VALUES ( 'Xã'[Mã xã] ), CALCULATE ( [Tử], 'Xã'[Mã xã] = \"02\" ) )"));
        Assert.Equal(40L, model.Ask("MAXX ( SUMMARIZE ( 'Chỉ số', 'Xã'[Mã xã], 'Kỳ'[Mã kỳ] ), [Tử] )"));
        Assert.Equal((100L * 20) + (80 * 40), model.Ask("SUMX ( FILTER ( 'Chỉ số', NOT 'Chỉ số'[Xét] ), RELATED ( 'Thôn'[Số hộ] ) * 'Chỉ số'[Tử số] )"));
    }

    [Fact]
    public void A_row_is_known_by_its_values_so_that_twins_see_each_other()
    {
        var twins = new DaxModel(
            [new DaxTable("Điểm", [new("Mã", DaxType.Text), new("Điểm", DaxType.WholeNumber)])],
            [new DaxMeasure("Điểm", "Tổng", "SUM ( 'Điểm'[Điểm] )", "0")],
            []);
        twins.Load("Điểm", [["01", 5], ["01", 5], ["02", 7]]);
        Assert.Equal(10L + 10 + 7, twins.Evaluate("SUMX ( 'Điểm', [Tổng] )"));
        Assert.Equal(10L + 7, twins.Evaluate("SUMX ( DISTINCT ( 'Điểm' ), [Tổng] )"));
    }

    [Fact]
    public void A_filter_on_a_calendars_key_lifts_the_rest_of_the_calendar()
    {
        var calendar = new DaxModel(
            [new DaxTable("Lịch", [new("Ngày", DaxType.Date), new("Năm", DaxType.WholeNumber)]), new DaxTable("Lượt", [new("Ngày", DaxType.Date)])],
            [],
            [new DaxRelationship("Lượt", "Ngày", "Lịch", "Ngày")]);
        calendar.Load("Lịch", [[new DateOnly(2025, 12, 31), 2025], [new DateOnly(2026, 1, 1), 2026]]);
        calendar.Load("Lượt", [[new DateOnly(2025, 12, 31)], [new DateOnly(2026, 1, 1)], [new DateOnly(2026, 1, 1)]]);
        var year = Cell(new DaxFilter("Lịch", "Năm", 2026));
        Assert.Equal(3L, calendar.Evaluate("CALCULATE ( COUNTROWS ( 'Lượt' ), 'Lịch'[Ngày] <= DATE ( 2026, 1, 1 ) )", year));
        Assert.Equal(2L, calendar.Evaluate("CALCULATE ( COUNTROWS ( 'Lượt' ), 'Lượt'[Ngày] <= DATE ( 2026, 1, 1 ) )", year));
    }

    [Fact]
    public void ALLSELECTED_returns_to_the_query_without_its_cell()
    {
        var query = new DaxQuery { Filters = [Commune("01", "02"), Period("Q2")], Cell = [Commune("02")] };
        Assert.Equal(40L, model.Ask("[Tử]", query));
        Assert.Equal(75L, model.Ask("CALCULATE ( [Tử], ALLSELECTED ( 'Xã' ) )", query));
        Assert.Equal(75L, model.Ask("CALCULATE ( [Tử], ALLSELECTED () )", query));
        Assert.Equal(40L, model.Ask("CALCULATE ( [Tử], ALLSELECTED ( 'Kỳ'[Mã kỳ] ) )", query));
        Assert.Equal(82L, model.Ask("CALCULATE ( [Tử], ALL ( 'Xã' ) )", query));
        Assert.Equal(1L, model.Ask("[Hạng]", query));
        Assert.Equal(2L, model.Ask("COUNTROWS ( ALLSELECTED ( 'Xã'[Mã xã] ) )", query));
        Assert.EndsWith("ALLSELECTED within an iteration is not known here.", model.Refusal("SUMX ( 'Xã', [Hạng] )"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_asks_the_context_tells_cells_totals_and_lifted_filters_apart()
    {
        var query = new DaxQuery { Filters = [Period("Q1")], Cell = [Commune("02")] };
        Assert.Equal(true, model.Ask("ISINSCOPE ( 'Xã'[Mã xã] ) && NOT ISINSCOPE ( 'Kỳ'[Mã kỳ] ) && ISFILTERED ( 'Kỳ'[Mã kỳ] )", query));
        Assert.Equal(false, model.Ask("CALCULATE ( ISINSCOPE ( 'Xã'[Mã xã] ), ALL ( 'Xã' ) )", query));
        Assert.Equal(false, model.Ask("ISFILTERED ( 'Thôn' ) || ISFILTERED ( 'Xã'[Tên xã] )", query));
        Assert.Equal("Q1", model.Ask("SELECTEDVALUE ( 'Kỳ'[Mã kỳ] )", query));
        Assert.Equal("nhiều", model.Ask("SELECTEDVALUE ( 'Kỳ'[Mã kỳ], \"nhiều\" )"));
        Assert.Equal(true, model.Ask("HASONEVALUE ( 'Xã'[Tên xã] ) && NOT HASONEVALUE ( 'Thôn'[Mã thôn] )", Cell(Commune("01"))));
    }
}
