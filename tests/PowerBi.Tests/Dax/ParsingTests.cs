using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax;

public sealed class ParsingTests
{
    private readonly TinyModel model = new();

    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2", 5.0)]
    [InlineData("( 1 + 2 ) * -3", -9L)]
    [InlineData("\"a\" & 1 + 2", "a3")]
    [InlineData("1 + 1 = 2 && NOT 2 IN { 1, 3 } || FALSE ()", true)]
    [InlineData("NOT ( TRUE () ) || 1 <> 1", false)]
    [InlineData("NOT NOT TRUE ()", true)]
    [InlineData("\"nói \"\"vâng\"\"\" // người đọc", "nói \"vâng\"")]
    [InlineData("-- một\n/* hai\nba */ 2.5", 2.5)]
    [InlineData("VAR A = 1 VAR B = VAR C = A + 1 RETURN C * 10 RETURN A + B", 21L)]
    [InlineData("{ ( 1 + 2 ) * 3 } = 9", null)]
    [InlineData("IF ( \"x\" IN { \"X\", \"y\" }, sum ( 'chỉ số'[TỬ SỐ] ) )", 105L)]
    public void Operators_bind_as_in_DAX(string expression, object? result)
    {
        if (result is null)
            Assert.Equal("(1,1): a single value is needed, not a table.", model.Refusal(expression));
        else
            Assert.Equal(result, model.Ask(expression));
    }

    [Theory]
    [InlineData("SUM ( 'Chỉ số'[Tử số]", "(1,22): the end where \",\" or \")\" should stand.")]
    [InlineData("1 +\n  * 2", "(2,3): \"*\" where an expression should stand.")]
    [InlineData("VAR A = 1\nA", "(2,1): \"A\" where RETURN should stand.")]
    [InlineData("VAR Tử = 1 RETURN 2", "(1,6): 'ử' may stand in a name only within quotes or brackets.")]
    [InlineData("1 2", "(1,3): \"2\" where the end should stand.")]
    [InlineData("\"mở", "(1,1): the text does not end.")]
    [InlineData("[mở", "(1,1): the name does not end.")]
    [InlineData("1 /* mở", "(1,3): the comment does not end.")]
    [InlineData("2 ^ 3", "(1,3): unknown sign '^'.")]
    [InlineData("12abc", "(1,3): \"12a\" is no number.")]
    [InlineData("NOT 1 = 2", "(1,7): NOT before a comparison needs parentheses.")]
    [InlineData("{ ( 1, 2 ), 3 }", "(1,1): the rows have different numbers of values.")]
    [InlineData("( 1, 2 ) IN { ( 1, 2 ) }", "(1,4): rows of several values are read only within { }.")]
    [InlineData("'To\u0302'[A]", "(1,1): \"To\u0302\" is not in Unicode's form C.")]
    public void What_cannot_be_read_is_reported_with_its_place(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<DaxException>(() => Parser.Parse(expression)).Message);
}
