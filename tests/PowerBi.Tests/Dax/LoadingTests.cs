namespace Tcns.PowerBi.Tests.Dax;

public sealed class LoadingTests
{
    private readonly DaxModel model = new TinyModel().Empty();

    [Fact]
    public void Every_table_is_loaded_before_anything_is_asked()
    {
        model.Load("Xã", TinyModel.Communes);
        Assert.Equal("'Thôn' has not been loaded.", Refusal());
    }

    [Fact]
    public void Orphans_and_doubled_keys_are_refused()
    {
        Fill([["T1", "Q9", 1, true, null, null, null]]);
        Assert.Equal("'Chỉ số'[Mã kỳ] → 'Kỳ'[Mã kỳ]: Q9 is an orphan on the many-side.", Refusal());
        Fill([[null, "Q1", 1, true, null, null, null]]);
        Assert.Equal("'Chỉ số'[Mã thôn] → 'Thôn'[Mã thôn]: BLANK is an orphan on the many-side.", Refusal());
        Fill(TinyModel.Figures);
        model.Load("Kỳ", [.. TinyModel.Periods, ["q1", null, 4]]);
        Assert.Equal("'Chỉ số'[Mã kỳ] → 'Kỳ'[Mã kỳ]: the one-side holds a key twice, Q1.", Refusal());
    }

    [Fact]
    public void Cells_fit_their_column()
    {
        Assert.Equal(
            "'Chỉ số'[Tử số], row 1: a column of type WholeNumber does not take 1.5 of type Double.",
            Assert.Throws<DaxException>(() => model.Load("Chỉ số", [["T1", "Q1", 1.5, true, null, null, null]])).Message);
        Assert.Equal(
            "'Chỉ số'[Giá], row 1: a fixed decimal keeps four decimals, 1.23456 has more.",
            Assert.Throws<DaxException>(() => model.Load("Chỉ số", [["T1", "Q1", 1, true, 1.23456m, null, null]])).Message);
        Assert.Equal(
            "'Xã', row 1: 1 values for 3 columns.", Assert.Throws<DaxException>(() => model.Load("Xã", [["01"]])).Message);
    }

    [Fact]
    public void A_filter_on_a_value_that_no_row_holds_is_a_slip()
    {
        Fill(TinyModel.Figures);
        Assert.Equal(
            "No row of 'Xã'[Mã xã] holds 04.",
            Assert.Throws<DaxException>(() => model.Evaluate("[Tử]", TinyModel.Cell(TinyModel.Commune("04")))).Message);
    }

    [Fact]
    public void Two_ways_to_one_table_and_circles_are_refused()
    {
        DaxTable[] tables = [new("A", [new("K", DaxType.Text)]), new("B", [new("K", DaxType.Text)]), new("C", [new("K", DaxType.Text)])];
        DaxRelationship Link(string from, string to) => new(from, "K", to, "K");
        Assert.Equal(
            "'C' reaches 'A' by two ways.",
            Assert.Throws<DaxException>(() => new DaxModel(tables, [], [Link("C", "B"), Link("B", "A"), Link("C", "A")])).Message);
        Assert.Equal(
            "The relationships of 'A' lead in a circle.",
            Assert.Throws<DaxException>(() => new DaxModel(tables, [], [Link("A", "B"), Link("B", "A")])).Message);
    }

    private void Fill(object?[][] figures)
    {
        model.Load("Xã", TinyModel.Communes);
        model.Load("Thôn", TinyModel.Villages);
        model.Load("Kỳ", TinyModel.Periods);
        model.Load("Chỉ số", figures);
    }

    private string Refusal() => Assert.Throws<DaxException>(() => model.Evaluate("[Tử]")).Message;
}
