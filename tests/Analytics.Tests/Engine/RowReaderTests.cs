using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

public sealed class RowReaderTests : IDisposable
{
    private const string Failing = "SELECT CASE WHEN range < 1000000 THEN range ELSE error('boom') END FROM range(2000000)";
    private readonly EngineRoom room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public void Columns_have_names_and_types()
    {
        using var reader = room.Query("SELECT 1 AS số, 'a' AS chữ, DATE '2026-01-01' AS ngày WHERE false");

        Assert.Equal(3, reader.Count);
        Assert.Equal(["số", "chữ", "ngày"], Enumerable.Range(0, 3).Select(reader.Name));
        Assert.Equal([ColumnType.Integer, ColumnType.Varchar, ColumnType.Date], Enumerable.Range(0, 3).Select(reader.Type));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Sums_are_read_whatever_width_the_engine_gives_them()
    {
        using var reader = room.Query("SELECT sum(range), sum(-range::BIGINT), sum((range / 8)::DECIMAL(18,3)) FROM range(100000)");

        Assert.True(reader.Read());
        Assert.Equal(ColumnType.HugeInt, reader.Type(0));
        Assert.Equal(4_999_950_000, reader.GetInt64(0));
        Assert.Equal(-4_999_950_000, reader.GetInt64(1));
        Assert.Equal(624_993_750.000m, reader.GetDecimal(2));
    }

    [Theory]
    [InlineData("9223372036854775808::HUGEINT")]
    [InlineData("-9223372036854775809::HUGEINT")]
    [InlineData("9223372036854775808::UBIGINT")]
    public void A_number_too_large_is_not_cut(string number)
    {
        using var reader = room.Query($"SELECT {number}");

        Assert.True(reader.Read());
        Assert.Throws<OverflowException>(() => reader.GetInt64(0));
    }

    [Theory]
    [InlineData("[1, 2]", "List")]
    [InlineData("{'a': 1}", "Struct")]
    [InlineData("1::UHUGEINT", "UHugeInt")]
    [InlineData("INTERVAL 1 DAY", "Interval")]
    [InlineData("'a'", "Varchar")]
    [InlineData("0.5::DECIMAL(3,1)", "Decimal")]
    public void A_type_that_is_not_read_is_named(string value, string type)
    {
        using var reader = room.Query($"SELECT {value} AS x");

        Assert.True(reader.Read());
        var trouble = Assert.Throws<InvalidCastException>(() => reader.GetInt64(0));
        Assert.StartsWith($"Column x: type {type} is not read as", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NULL_is_never_taken_for_a_value()
    {
        using var reader = room.Query("SELECT NULL::BIGINT AS n");

        Assert.True(reader.Read());
        Assert.True(reader.IsNull(0));
        Assert.Equal("Column n of test is NULL here.", Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0)).Message);
    }

    [Fact]
    public void There_is_no_value_before_the_first_row_or_after_the_last()
    {
        using var reader = room.Query("SELECT 1");

        Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0));
        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.IsNull(0));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Trouble_in_the_middle_of_the_rows_is_not_taken_for_their_end()
    {
        room.Run("SET threads = 1");
        using var reader = room.Query(Failing);

        var trouble = Assert.Throws<EngineException>(() => ReadAll(reader));

        Assert.Equal("test: Invalid Input Error: boom", trouble.Message);
    }

    [Fact]
    public void Trouble_in_one_of_several_threads_is_told_even_if_the_engine_lost_what_it_was()
    {
        for (var i = 0; i < 20; i++)
        {
            using var reader = room.Query(Failing);
            var trouble = Assert.Throws<EngineException>(() => ReadAll(reader));
            Assert.Matches("boom|with one thread", trouble.Message);
        }
    }

    [Fact]
    public void A_reader_that_is_cancelled_stops_between_its_rows()
    {
        using var cancel = new CancellationTokenSource();
        using (var reader = room.Session.Query(Statement.Create("rows", "FROM range(100000000)"), cancel.Token))
        {
            Assert.True(reader.Read());
            cancel.Cancel();
            Assert.Throws<OperationCanceledException>(() => ReadAll(reader));
        }

        Assert.Equal(1, room.Number("SELECT 1"));
    }

    [Fact]
    public void While_a_reader_is_open_nothing_else_runs()
    {
        room.Run("CREATE TABLE t (n BIGINT)");
        using var appender = room.Session.Append("t");
        appender.Integer(1).EndRow();
        using (var reader = room.Query("FROM range(100000)"))
        {
            Assert.True(reader.Read());
            var trouble = Assert.Throws<InvalidOperationException>(() => room.Run("SELECT 1"));
            Assert.Equal("test: the reader of test is still open.", trouble.Message);
            Assert.Throws<InvalidOperationException>(appender.Close);
            Assert.Equal(99_999, ReadAll(reader));
        }

        appender.Close();
        Assert.Equal(1, room.Number("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_reader_left_half_way_gives_its_memory_back()
    {
        using var watcher = room.Connect();
        var reader = room.Query("SELECT range AS n, 'a text of more than twelve bytes ' || range FROM range(500000) ORDER BY hash(range)");
        Assert.True(reader.Read());
        var held = Held(watcher);

        reader.Dispose();
        reader.Dispose();

        Assert.InRange(held, 10_000_000, long.MaxValue);
        Assert.InRange(Held(watcher), 0, held / 10);
        Assert.Throws<ObjectDisposedException>(() => reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0));
    }

    [Fact]
    public void A_session_may_be_disposed_of_under_its_reader()
    {
        var session = room.Connect();
        var reader = session.Query(Statement.Create("rows", "FROM range(1000000)"), TestContext.Current.CancellationToken);
        Assert.True(reader.Read());

        session.Dispose();

        Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0));
        reader.Dispose();
    }

    private static int ReadAll(RowReader reader)
    {
        var rows = 0;
        while (reader.Read())
            rows++;
        return rows;
    }

    private static long Held(Session watcher)
    {
        using var reader = watcher.Query(
            Statement.Create("held", "SELECT sum(memory_usage_bytes) FROM duckdb_memory()"), TestContext.Current.CancellationToken);
        Assert.True(reader.Read());
        return reader.GetInt64(0);
    }
}
