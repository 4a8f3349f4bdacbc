using System.Text.Json;
using Tcns.Domain.Forms;

namespace Tcns.Domain.Tests.Forms;

public class TextFieldsTests
{
    private const int Longest = 1_000;

    public static TheoryData<string> Kinds => ["line", "lines"];

    /// <summary>Who sends megabytes is not looked through for what else is wrong: the fault behind the first hundred thousand is not seen.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_a_text_that_is_far_too_long_the_beginning_is_looked_through(string kind)
    {
        Assert.Equal((null, "too-long"), Read(kind, new string('a', 100_000) + "\u0001"));
        Assert.Equal((null, "malformed"), Read(kind, new string('a', 99_999) + "\u0001" + new string('a', 100_000)));
        Assert.Equal((null, "too-long personal-data"), Read(kind, "001085012345 " + new string('a', 100_000)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_pair_where_the_looking_ends_is_not_cut_apart(string kind) =>
        Assert.Equal((null, "too-long"), Read(kind, new string('a', 99_999) + "😀" + new string('a', 10)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_but_blanks_is_too_long_where_nobody_looks_for_its_end(string kind)
    {
        Assert.Equal((null, "too-long"), Read(kind, new string(' ', 100_001)));
        Assert.Equal((null, ""), Read(kind, new string(' ', 100_000)));
    }

    [Fact]
    public void Lines_are_counted_in_characters_and_a_line_in_units()
    {
        var pairs = string.Concat(Enumerable.Repeat("😀", Longest));

        Assert.Equal((pairs, ""), Read("lines", pairs));
        Assert.Equal((null, "too-long"), Read("line", pairs));
        Assert.Equal((null, "too-long"), Read("lines", pairs + "a"));
    }

    private static (string? Text, string Faults) Read(string kind, string text)
    {
        var fields = new JsonFields(JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = text }));
        var read = kind == "line" ? fields.Text("note", Longest) : fields.Prose("note", Longest);
        return (read, string.Join(' ', fields.Finish().Select(fault => fault.Code)));
    }
}
