using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

public sealed class ChunkAppenderTests : IDisposable
{
    private readonly EngineRoom room = new();

    public ChunkAppenderTests()
    {
        room.Run("CREATE TABLE places (name VARCHAR, people INTEGER, share DECIMAL(5,2))");
    }

    public void Dispose() => room.Dispose();

    [Fact]
    public void Rows_are_in_the_table_after_closing()
    {
        using var appender = room.Session.Append("places");
        Fill(appender, 5000);

        appender.Close();

        Assert.Equal(5000, room.Number("SELECT count(*) FROM places"));
        Assert.Equal(4999 * 2500, room.Number("SELECT sum(people) FROM places"));
    }

    [Fact]
    public void Rows_that_were_not_closed_are_discarded()
    {
        using (var appender = room.Session.Append("places"))
            Fill(appender, 5000);

        Assert.Equal(0, room.Number("SELECT count(*) FROM places"));
    }

    [Fact]
    public void A_value_of_another_type_is_refused_with_its_column()
    {
        using var appender = room.Session.Append("places");
        appender.Text("Xuân Hưng");

        Assert.Equal(
            "places.people: type Integer does not take text.", Assert.Throws<InvalidCastException>(() => appender.Text("9000")).Message);
        Assert.Equal(
            "places.people: type Integer does not take a day.",
            Assert.Throws<InvalidCastException>(() => appender.Date(new DateOnly(2026, 1, 1))).Message);
    }

    [Theory]
    [InlineData("TINYINT", 128)]
    [InlineData("TINYINT", -129)]
    [InlineData("UTINYINT", -1)]
    [InlineData("UTINYINT", 256)]
    [InlineData("SMALLINT", 32768)]
    [InlineData("INTEGER", 2147483648)]
    [InlineData("UBIGINT", -1)]
    [InlineData("DECIMAL(5,2)", 1000)]
    [InlineData("DECIMAL(18,6)", 1_000_000_000_000)]
    [InlineData("DECIMAL(38,20)", 1_000_000_000_000_000_000)]
    public void A_number_out_of_range_is_refused_with_its_column(string type, long value)
    {
        room.Run($"CREATE TABLE numbers (n {type})");
        using var appender = room.Session.Append("numbers");

        var trouble = Assert.Throws<OverflowException>(() => appender.Integer(value));

        Assert.StartsWith("numbers.n: the number does not fit", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decimal_is_never_rounded()
    {
        using var appender = room.Session.Append("places");
        appender.Text("Xuân Hưng").Integer(1);

        Assert.Throws<OverflowException>(() => appender.Decimal(0.125m));
        appender.Decimal(0.12000m).EndRow();
        appender.Close();

        Assert.Equal(1, room.Number("SELECT count(*) FROM places WHERE share = 0.12"));
    }

    [Fact]
    public void A_row_has_all_columns_and_no_more()
    {
        using var appender = room.Session.Append("places");
        appender.Text("Xuân Hưng").Integer(1);

        Assert.Equal("places has 3 columns, the row 2.", Assert.Throws<InvalidOperationException>(appender.EndRow).Message);
        Assert.Throws<InvalidOperationException>(appender.Close);
        appender.Decimal(null);
        Assert.Throws<InvalidOperationException>(() => appender.Integer(1));
    }

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        var trouble = Assert.Throws<EngineException>(() => room.Session.Append("nowhere"));

        Assert.StartsWith("append to nowhere: ", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_breaks_a_rule_of_the_table_is_told_at_closing()
    {
        room.Run("CREATE TABLE keys (id INTEGER PRIMARY KEY)");
        using var appender = room.Session.Append("keys");
        appender.Integer(1).EndRow();
        appender.Integer(1).EndRow();

        var trouble = Assert.Throws<EngineException>(appender.Close);

        Assert.StartsWith("append to keys: ", trouble.Message, StringComparison.Ordinal);
        appender.Dispose();
        Assert.Equal(0, room.Number("SELECT count(*) FROM keys"));
    }

    [Fact]
    public void An_appender_that_is_closed_takes_no_more()
    {
        using var appender = room.Session.Append("places");
        appender.Close();

        Assert.Throws<ObjectDisposedException>(() => appender.Text("late"));
        appender.Dispose();
    }

    [Fact]
    public void An_appender_may_outlive_its_session()
    {
        var session = room.Connect();
        using var appender = session.Append("places");
        Fill(appender, 3000);

        session.Dispose();
        appender.Dispose();

        Assert.Equal(0, room.Number("SELECT count(*) FROM places"));
    }

    private static void Fill(ChunkAppender appender, int rows)
    {
        for (var i = 0; i < rows; i++)
            appender.Text(i % 2 == 0 ? "Xã Xuân Hưng" : null).Integer(i).Decimal(i % 100 / 4m).EndRow();
    }
}
