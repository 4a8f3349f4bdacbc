using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

public class QuotedTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("it's")]
    [InlineData("''; DROP TABLE places; --")]
    [InlineData("back\\slash \\' and \"double\" $x ?")]
    [InlineData("Xã Xuân Hưng\nsecond line")]
    [InlineData("")]
    public void A_quoted_text_is_itself_again(string text)
    {
        using var room = new EngineRoom();

        Assert.Equal(text, room.Text($"SELECT {Quoted.Text(text)}"));
    }

    [Theory]
    [InlineData("select")]
    [InlineData("a \"b\" c")]
    [InlineData("x\"; DROP TABLE places; --")]
    public void A_quoted_name_is_itself_again(string name)
    {
        using var room = new EngineRoom();
        using var reader = room.Query($"SELECT 1 AS {Quoted.Name(name)}");

        Assert.Equal(name, reader.Name(0));
    }

    [Fact]
    public void A_view_reads_files_whose_names_hold_quotes()
    {
        using var room = new EngineRoom();
        string[] files = [room.PathOf("it's.parquet"), room.PathOf("a\"b].parquet")];
        foreach (var file in files)
        {
            var copy = Statement.Create("write", "COPY (SELECT 1) TO $file").With("file", file);
            room.Session.Execute(copy, TestContext.Current.CancellationToken);
        }

        room.Run($"CREATE VIEW ones AS FROM read_parquet({Quoted.Texts(files)})");

        Assert.Equal(2, room.Number("SELECT count(*) FROM ones"));
    }

    [Fact]
    public void What_cannot_stand_in_SQL_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Quoted.Text("a\0b"));
        Assert.Throws<ArgumentException>(() => Quoted.Name("a\0b"));
        Assert.Throws<ArgumentException>(() => Quoted.Name(""));
    }
}
