using System.Text;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

/// <summary>Appended, written as Parquet, read back.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly EngineRoom room = new();

    public void Dispose() => room.Dispose();

    [Theory]
    [InlineData("TINYINT", new long[] { sbyte.MinValue, -1, 0, sbyte.MaxValue })]
    [InlineData("SMALLINT", new long[] { short.MinValue, -1, 0, short.MaxValue })]
    [InlineData("INTEGER", new long[] { int.MinValue, -1, 0, int.MaxValue })]
    [InlineData("BIGINT", new[] { long.MinValue, -1, 0, long.MaxValue })]
    [InlineData("UTINYINT", new long[] { 0, byte.MaxValue })]
    [InlineData("USMALLINT", new long[] { 0, ushort.MaxValue })]
    [InlineData("UINTEGER", new long[] { 0, uint.MaxValue })]
    [InlineData("UBIGINT", new[] { 0, long.MaxValue })]
    public void Whole_numbers(string type, long[] values) =>
        Same(type, values, (appender, value) => appender.Integer(value), (reader, column) => reader.GetInt64(column));

    [Theory]
    [InlineData("DECIMAL(4,1)", new[] { "-999.9", "-0.1", "0.0", "999.9" })]
    [InlineData("DECIMAL(9,4)", new[] { "-99999.9999", "0.0001", "99999.9999" })]
    [InlineData("DECIMAL(18,6)", new[] { "-999999999999.999999", "0.000001", "999999999999.999999" })]
    [InlineData("DECIMAL(28,10)", new[] { "-999999999999999999.9999999999", "922337203685477580.8000000000", "0.0000000001" })]
    [InlineData("DECIMAL(38,0)", new[] { "79228162514264337593543950335", "-79228162514264337593543950335" })]
    public void Decimals(string type, string[] values) => Same(
        type,
        Array.ConvertAll(values, value => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        (appender, value) => appender.Decimal(value),
        (reader, column) => reader.GetDecimal(column));

    [Fact]
    public void Floating_point_numbers() => Same(
        "DOUBLE", [double.MinValue, -0.1, 0, double.Epsilon, double.MaxValue],
        (appender, value) => appender.Double(value), (reader, column) => reader.GetDouble(column));

    [Fact]
    public void Yes_and_no() => Same(
        "BOOLEAN", [true, false], (appender, value) => appender.Boolean(value), (reader, column) => reader.GetBoolean(column));

    [Fact]
    public void Days_of_all_times() => Same(
        "DATE", [DateOnly.MinValue, new DateOnly(1969, 12, 31), new DateOnly(1970, 1, 1), new DateOnly(2028, 2, 29), DateOnly.MaxValue],
        (appender, value) => appender.Date(value), (reader, column) => reader.GetDate(column));

    [Theory]
    [InlineData("TIMESTAMP")]
    [InlineData("TIMESTAMPTZ")]
    public void Instants_of_all_times(string type) => Same(
        type,
        [
            DateTimeOffset.MinValue,
            new DateTimeOffset(1969, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
            new DateTimeOffset(2026, 10, 1, 0, 30, 0, 1, 1, TimeSpan.FromHours(7)),
            new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
        ],
        (appender, value) => appender.Timestamp(value), (reader, column) => reader.GetTimestamp(column));

    [Theory]
    [InlineData(-1, -10)]
    [InlineData(-10, -10)]
    [InlineData(9, 0)]
    [InlineData(19, 10)]
    public void What_is_finer_than_a_microsecond_is_cut_off(long ticks, long kept)
    {
        room.Run("CREATE TABLE instants (moment TIMESTAMP)");
        using (var appender = room.Session.Append("instants"))
        {
            appender.Timestamp(DateTimeOffset.UnixEpoch.AddTicks(ticks)).EndRow();
            appender.Close();
        }

        using var reader = room.Query("FROM instants");
        Assert.True(reader.Read());
        Assert.Equal(DateTimeOffset.UnixEpoch.AddTicks(kept), reader.GetTimestamp(0));
    }

    [Fact]
    public void Texts_of_all_lengths() => Same(
        "VARCHAR",
        [
            "", "a", "twelve bytes", "thirteen byte", "Xã Xuân Hưng"[..9], "Xã Xuân Hưng", "Tổ công nghệ số cộng đồng",
            "it's; \"quoted\"", "a\0b", "👩‍🌾", new string('ớ', 12), new string('ẫ', 5000),
        ],
        (appender, value) => appender.Text(value), (reader, column) => reader.GetText(column));

    [Fact]
    public void Short_texts_that_were_appended_are_equal_to_those_in_SQL()
    {
        room.Run("CREATE TABLE words (word VARCHAR)");
        using (var appender = room.Session.Append("words"))
        {
            for (var i = 0; i < 3000; i++)
                appender.Text(i % 3 == 0 ? "a longer text" : "a").EndRow();
            appender.Close();
        }

        // The second chunk has them in other places than the first, whose memory it takes over.
        Assert.Equal(2000, room.Number("SELECT count(*) FROM words WHERE word = 'a'"));
        Assert.Equal(2, room.Number("SELECT count(DISTINCT word) FROM words"));
    }

    [Fact]
    public void The_bytes_of_a_text_are_its_UTF8()
    {
        using var reader = room.Query("SELECT 'ngắn', 'Tổ công nghệ số cộng đồng'");

        Assert.True(reader.Read());
        Assert.Equal("ngắn"u8, reader.GetUtf8(0));
        Assert.Equal(Encoding.UTF8.GetBytes("Tổ công nghệ số cộng đồng"), reader.GetUtf8(1));
    }

    [Fact]
    public void A_hundred_thousand_rows_keep_their_order_and_their_NULLs()
    {
        room.Run("CREATE TABLE many (n INTEGER, name VARCHAR, day DATE)");
        using (var appender = room.Session.Append("many"))
        {
            for (var i = 0; i < 100_000; i++)
            {
                appender.Integer(i % 3 == 0 ? null : i).Text(i % 5 == 0 ? null : $"thôn {i}");
                appender.Date(i < 4096 ? null : new DateOnly(2026, 1, 1)).EndRow();
            }

            appender.Close();
        }

        using var reader = Stored("many");
        for (var i = 0; i < 100_000; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(i % 3 == 0 ? (int?)null : i, reader.IsNull(0) ? null : reader.GetInt32(0));
            Assert.Equal(i % 5 == 0 ? null : $"thôn {i}", reader.IsNull(1) ? null : reader.GetText(1));
            Assert.Equal(i < 4096, reader.IsNull(2));
        }

        Assert.False(reader.Read());
    }

    private void Same<T>(string type, T[] values, Action<ChunkAppender, T> write, Func<RowReader, int, T> read)
    {
        room.Run($"CREATE TABLE kinds (value {type}, last INTEGER)");
        using (var appender = room.Session.Append("kinds"))
        {
            foreach (var value in values)
            {
                write(appender, value);
                appender.Integer(1).EndRow();
            }

            // Of a NULL no type is asked.
            appender.Integer(null).Integer(null).EndRow();
            appender.Close();
        }

        using var reader = Stored("kinds");
        foreach (var value in values)
        {
            Assert.True(reader.Read());
            Assert.Equal(value, read(reader, 0));
        }

        Assert.True(reader.Read());
        Assert.True(reader.IsNull(0));
        Assert.False(reader.Read());
    }

    private RowReader Stored(string table)
    {
        var file = room.PathOf($"{table}.parquet");
        room.Session.Execute(
            Statement.Create("write", $"COPY {Quoted.Name(table)} TO $file (FORMAT parquet, COMPRESSION snappy)").With("file", file),
            TestContext.Current.CancellationToken);
        return room.Query(Statement.Create("read", "FROM read_parquet($file)").With("file", file));
    }
}
