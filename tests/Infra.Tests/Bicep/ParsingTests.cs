using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Bicep;

public class ParsingTests
{
    [Theory]
    [InlineData("'it''s'", "x.bicep(1,13): the end of the line is wanted, and the text 's' stands there.")]
    [InlineData("'a\nb'", "x.bicep(1,9): the text does not end in its line.")]
    [InlineData("'''a", "x.bicep(1,9): the text does not end.")]
    [InlineData("'${1 2}'", "x.bicep(1,14): \"}\" is wanted, and \"2\" stands there.")]
    [InlineData("'${'", "x.bicep(1,12): the text does not end in its line.")]
    [InlineData("'\\q'", "x.bicep(1,10): \\q is no escape.")]
    [InlineData("[1 2]", "x.bicep(1,12): the end of the line is wanted, and \"2\" stands there.")]
    [InlineData("{ a: 1 b: 2 }", "x.bicep(1,16): the end of the line is wanted, and \"b\" stands there.")]
    [InlineData("1 +", "x.bicep(1,12): a value is wanted, and the end stands there.")]
    [InlineData("a ? 1", "x.bicep(1,14): \":\" is wanted, and the end stands there.")]
    [InlineData("f(1, )", "x.bicep(1,14): a value is wanted, and \")\" stands there.")]
    [InlineData("#", "x.bicep(1,9): '#' means nothing here.")]
    [InlineData("1 /* 2", "x.bicep(1,11): the comment does not end.")]
    [InlineData("99999999999999999999", "x.bicep(1,9): 99999999999999999999 is no number that Bicep holds.")]
    public void What_is_no_bicep_is_told_with_its_place(string value, string message) =>
        Assert.Equal(message, Assert.Throws<BicepException>(() => BicepFile.Parse("x.bicep", "var a = " + value)).Message);

    [Theory]
    [InlineData("resource a 'b'", "x.bicep(1,15): \"=\" is wanted, and the end stands there.")]
    [InlineData("param a", "x.bicep(1,8): a type is wanted, and the end stands there.")]
    [InlineData("let a = 1", "x.bicep(1,1): \"let\" begins no statement.")]
    [InlineData("var a = 1 var b = 2", "x.bicep(1,11): the end of the line is wanted, and \"var\" stands there.")]
    [InlineData("using '${a}'", "x.bicep(1,7): a plain text is wanted, and the text '…' stands there.")]
    [InlineData("type a = {\n  b string\n}", "x.bicep(2,5): \":\" is wanted, and \"string\" stands there.")]
    public void A_statement_that_is_none_is_told_with_its_place(string source, string message) =>
        Assert.Equal(message, Assert.Throws<BicepException>(() => BicepFile.Parse("x.bicep", source)).Message);

    [Theory]
    [InlineData("'\\'a\\\\ \\${b} \\u{1ec7} \\n'", "'a\\ ${b} ệ \n")]
    [InlineData("'${'a${'}'}'}${1 + 1}b'", "a}2b")]
    [InlineData("'${length({ a: '}' })}'", "1")]
    [InlineData("'''\n'${a}' \\n\n'''", "'${a}' \\n\n")]
    [InlineData("''''a''''", "'a'")]
    [InlineData("''", "")]
    public void A_text_is_read_as_it_is_meant(string value, string text) => Assert.Equal(text, Work(value));

    [Theory]
    [InlineData("1 + 2 * 3 - 4", 3L)]
    [InlineData("(1 + 2) * 3", 9L)]
    [InlineData("-2 + 7 % 4", 1L)]
    [InlineData("!true || 1 < 2 && 'a' != 'b'", true)]
    [InlineData("'A' =~ 'a'", true)]
    [InlineData("null ?? 2", 2L)]
    [InlineData("true ? false ? 1 : 2 : 3", 2L)]
    [InlineData("true\n  ? 1\n  : 2", 1L)]
    [InlineData("{ a: { b: [1, 2] } }.a.b[1]", 2L)]
    [InlineData("{ 'a-b': 3 }['a-b']", 3L)]
    [InlineData("{ a: 1 }.?b ?? 4", 4L)]
    [InlineData("max(\n  1,\n  5\n)", 5L)]
    [InlineData("length([ // none\n  1 /* one */\n  2, 3\n])", 3L)]
    [InlineData("{ ...{ a: 1, b: 2 }, b: 3 }.b", 3L)]
    [InlineData("length([...[1, 2], 3])", 3L)]
    [InlineData("length(filter([1, 2, 3], (number) => number > 1))", 2L)]
    [InlineData("map(items({ b: 2, a: 1 }), one => '${one.key}${one.value}')[0]", "a1")]
    [InlineData("[for (name, place) in ['x', 'y']: '${name}${place}'][1]", "y1")]
    [InlineData("length([for number in [1, 2, 3]: if (number != 2) {\n  is: number\n}])", 2L)]
    [InlineData("cidrSubnet('10.60.0.0/22', 26, 8)", "10.60.2.0/26")]
    [InlineData("union({ a: 1 }, { a: 2 }).a", 2L)]
    [InlineData("take('abc', 5)", "abc")]
    public void An_expression_has_the_value_that_bicep_gives_it(string value, object expected) => Assert.Equal(expected, Work(value));

    [Theory]
    [InlineData("['a'][1]", "x.bicep(1,14): array has nothing at 1.")]
    [InlineData("{ a: 1 }.b", "x.bicep(1,17): it has no b.")]
    [InlineData("1 + 'a'", "x.bicep(1,11): A number is wanted, and string stands there.")]
    [InlineData("null!", "x.bicep(1,13): it is null after all.")]
    [InlineData("take('a')", "x.bicep(1,9): there is no function take with so many arguments.")]
    [InlineData("{ a: 1, a: 2 }", "x.bicep(1,17): the object has this property twice.")]
    [InlineData("cidrSubnet('10.0.0.0/24', 26, 4)", "x.bicep(1,9): 10.0.0.0/24 has no /26 number 4.")]
    [InlineData("[for one in 5: one]", "x.bicep(1,21): An array is wanted, and int stands there.")]
    [InlineData("a", "x.bicep(1,9): a needs itself.")]
    public void What_has_no_value_is_told_with_its_place(string value, string message) =>
        Assert.Equal(message, Assert.Throws<BicepException>(() => Work(value)).Message);

    [Fact]
    public void Statements_are_read_whole()
    {
        const string Source = """
            targetScope = 'resourceGroup'
            @description('Some words, in ''quotes'' and "others".')
            @minLength(1)
            param words ('a' | 'b')[]?
            type shape = {
              @secure()
              'a b': string?
              c: { d: int }[]
            }
            resource outer 'A.B/c@2024-01-01' existing = if (true) {
              name: 'x'
              resource: 'a property of that name'
              resource inner 'd' = [for one in [1]: {
                name: '${one}'
              }]
            }
            module other 'other.bicep' = { name: 'other' }
            output value shape = outer::inner[0].id
            """;
        var statements = BicepFile.Parse("x.bicep", Source.Replace("''quotes''", "\\'quotes\\'", StringComparison.Ordinal)).Statements;

        Assert.Equal(["targetScope", "words", "shape", "outer", "other", "value"], statements.Select(statement => statement.Name));
        var parameter = Assert.IsType<Statement.Parameter>(statements[1]);
        Assert.Equal(["description", "minLength"], parameter.Decorators.Select(decorator => decorator.Name));
        var list = Assert.IsType<TypeExpression.ListOf>(Assert.IsType<TypeExpression.Nullable>(parameter.Type).Inner);
        Assert.Equal(2, Assert.IsType<TypeExpression.Union>(list.Item).Options.Count);
        Assert.Equal(["a b", "c"], Assert.IsType<TypeExpression.Shape>(Assert.IsType<Statement.Alias>(statements[2]).Value).Properties.Select(one => one.Name));
        var body = Assert.IsType<Expression.Object>(Assert.IsType<Statement.Resource>(statements[3]).Body);
        Assert.Equal((2, "inner"), (body.Properties.Count, body.Resources.Single().Name));
        Assert.Equal(18, statements[5].At.Line);
    }

    private static object? Work(string value) =>
        Deployment.Of([BicepFile.Parse("x.bicep", $"var a = {value}\n@description('It.')\noutput it object = {{ it: a }}")], "x.bicep", new Dictionary<string, object?>(StringComparer.Ordinal))
            .Outputs["it"] is IReadOnlyDictionary<string, object?> outputs ? outputs["it"] : null;
}
