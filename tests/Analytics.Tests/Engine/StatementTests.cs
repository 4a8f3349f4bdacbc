using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

public class StatementTests
{
    private const string Hostile = "it's; DROP TABLE \"places\"; -- $other ?";

    [Fact]
    public void Values_of_every_type_are_bound()
    {
        using var room = new EngineRoom();
        var at = new DateTimeOffset(2026, 10, 1, 6, 30, 15, 123, TimeSpan.FromHours(7));

        using var reader = room.Query(Statement
            .Create("values", "SELECT $whole, $exact, $truth, $text, $day, $at, $empty")
            .With("whole", long.MinValue).With("exact", -12.340m).With("truth", true).With("text", Hostile)
            .With("day", new DateOnly(1969, 7, 20)).With("at", at).With("empty", ""));

        Assert.True(reader.Read());
        Assert.Equal(long.MinValue, reader.GetInt64(0));
        Assert.Equal("-12.340", Invariant(reader.GetDecimal(1)));
        Assert.True(reader.GetBoolean(2));
        Assert.Equal(Hostile, reader.GetText(3));
        Assert.Equal(new DateOnly(1969, 7, 20), reader.GetDate(4));
        Assert.Equal(at, reader.GetTimestamp(5));
        Assert.Equal("", reader.GetText(6));
    }

    [Fact]
    public void No_value_is_NULL()
    {
        using var room = new EngineRoom();

        using var reader = room.Query(Statement
            .Create("nulls", "SELECT $a::BIGINT, $b::VARCHAR, $c::DATE")
            .With("a", (long?)null).With("b", (string?)null).With("c", (DateOnly?)null));

        Assert.True(reader.Read());
        Assert.All([0, 1, 2], column => Assert.True(reader.IsNull(column)));
    }

    [Theory]
    [InlineData(new string[] { }, 0)]
    [InlineData(new[] { "một" }, 1)]
    [InlineData(new[] { "một", "", Hostile }, 3)]
    public void A_list_of_texts_is_bound(string[] texts, int count)
    {
        using var room = new EngineRoom();
        room.Run("CREATE TABLE texts (text VARCHAR)");
        foreach (var text in texts)
            room.Session.Execute(Insert(text), TestContext.Current.CancellationToken);

        var found = Statement.Create("list", "SELECT count(*) FROM texts WHERE list_contains($texts, text)").With("texts", texts);
        Assert.Equal(count, room.Number(found));
    }

    [Fact]
    public void The_paths_of_files_are_bound()
    {
        using var room = new EngineRoom();
        string[] files = [room.PathOf("it's.parquet"), room.PathOf("other.parquet")];
        foreach (var file in files)
            Assert.Equal(1, room.Session.Execute(Copy(file), TestContext.Current.CancellationToken));

        Assert.Equal(7, room.Number(Statement.Create("one", "SELECT sum(n) FROM read_parquet($file)").With("file", files[0])));
        Assert.Equal(14, room.Number(Statement.Create("many", "SELECT sum(n) FROM read_parquet($files)").With("files", files)));
    }

    [Fact]
    public void A_parameter_that_the_SQL_lacks_is_named()
    {
        using var room = new EngineRoom();

        var trouble = Assert.Throws<EngineException>(() => room.Number(Statement.Create("visits", "SELECT $a").With("b", 1)));

        Assert.Equal("visits: the statement has no parameter $b", trouble.Message);
    }

    [Fact]
    public void A_parameter_without_a_value_is_named()
    {
        using var room = new EngineRoom();

        var trouble = Assert.Throws<EngineException>(() => room.Number(Statement.Create("visits", "SELECT $commune")));

        Assert.StartsWith("visits: ", trouble.Message, StringComparison.Ordinal);
        Assert.EndsWith(": commune", trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nguyễn Văn A, 'x' (0912)", "INTEGER")]
    [InlineData("0912345678x", "BIGINT")]
    [InlineData("31/12/2026", "DATE")]
    public void An_error_does_not_tell_the_value(string value, string type)
    {
        using var room = new EngineRoom();

        var trouble = Assert.Throws<EngineException>(() =>
            room.Number(Statement.Create("cast", $"SELECT $value::{type}").With("value", value)));

        Assert.DoesNotContain(value, trouble.Message, StringComparison.Ordinal);
        Assert.Contains("$value", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_fits_nowhere_is_not_told_either()
    {
        using var room = new EngineRoom();

        var trouble = Assert.Throws<EngineException>(() =>
            room.Number(Statement.Create("cast", "SELECT $n::TINYINT").With("n", 912345678)));

        Assert.DoesNotContain("912345678", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_shows_its_name_only()
    {
        Assert.Equal("visits", $"{Statement.Create("visits", "SELECT $a").With("a", "secret")}");
    }

    [Fact]
    public void An_embedded_file_gives_the_statement_its_name_and_its_SQL()
    {
        using var room = new EngineRoom();

        var statement = Statement.Of(typeof(StatementTests), "answer.sql");

        Assert.Equal("answer", statement.Name);
        Assert.Equal(42, room.Number(statement.With("question", 41)));
    }

    [Fact]
    public void A_file_that_is_not_embedded_is_named()
    {
        var trouble = Assert.Throws<ArgumentException>(() => SqlText.Of(typeof(StatementTests), "none.sql"));

        Assert.Contains("none.sql", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SQL_with_a_NUL_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Statement.Create("cut", "SELECT 1\0 WHERE false"));
    }

    private static Statement Insert(string text) => Statement.Create("insert", "INSERT INTO texts VALUES ($text)").With("text", text);

    private static Statement Copy(string file) =>
        Statement.Create("copy", "COPY (SELECT $n AS n) TO $file (FORMAT parquet, COMPRESSION snappy)").With("n", 7).With("file", file);

    private static string Invariant(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
