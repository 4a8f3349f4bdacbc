using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M;

public class ParserTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_does_not_parse_is_named_with_its_place_and_the_rest_is_formatted()
    {
        var m = await MParser.ParseAsync(
            new Dictionary<string, string>
            {
                ["Cut off"] = "let\n    a = 1,\n    b =\nin\n    a",
                ["No end"] = "\"xin chào",
                ["Khu vực"] = "let a=1,b={a,2}, c = error \"a long text that makes the line longer than a line may be: a hundred and twenty characters\"   in b{0}",
                ["Long"] = $"Table.SelectColumns(#\"Khu vực\", {{{string.Join(',', Enumerable.Range(100_000, 14).Select(n => $"\"{n}\""))}}})",
            },
            Cancel);

        Assert.Equal(["Cut off(4,1)", "No end(1,1)"], m.Errors.Select(error => $"{error.Document}({error.Line},{error.Column})"));
        Assert.Equal("let\n    a = 1,\n    b = {a, 2},\n    c = error \"a long text that makes the line longer than a line may be: a hundred and twenty characters\"\nin\n    b{0}\n", m.Formatted("Khu vực"));
        Assert.All(m.Formatted("Long").Split('\n'), line => Assert.True(line.Length <= 120, line));
        Assert.Contains("\n    #\"Khu vực\",\n", m.Formatted("Long"), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => m.Formatted("Cut off"));
    }

    [Fact]
    public async Task Unknown_names_and_constructs_are_found_in_branches_that_nobody_takes_too()
    {
        var m = await MParser.ParseAsync(
            new Dictionary<string, string>
            {
                ["Parameter"] = "\"x\" meta [IsParameterQuery = true, Type = \"Text\"]",
                ["Good"] = "let Good = Parameter, f = (a) => each [b] & a & Good, r = [c = 1, d = c] in f(r[d])",
                ["Itself"] = "if true then 1 else Itself",
                ["Typo"] = "if true then\n    1\nelse\n    Text.Uper(#\"No such\" & [x])",
                ["Own name"] = "let a = [a = a] in a",
                ["With at"] = "let f = (n) => if n = 0 then 1 else n * @f(n - 1) in f(5)",
                ["Twice"] = "if true then 1 else let a = 1, a = 2 in a",
                ["Range"] = "if true then 1 else {1, 2..3}",
                ["Optional"] = "if true then 1 else type [optional a = text]",
            },
            Cancel);

        Assert.Empty(m.Errors);
        Assert.Equal(
            ["Itself(1,21): Itself", "Typo(4,5): Text.Uper", "Typo(4,15): No such", "Typo(4,28): _", "Own name(1,14): a"], m.UnknownNames);
        Assert.Equal(
            [
                "Twice(1,21): the name a is given twice.",
                "Range(1,21): a range among other items is not known.",
                "Optional(1,21): a type with optional or further fields is not known.",
            ],
            m.UnknownConstructs);
        Assert.Equal(
            [
                "Itself(1,21): Cannot find the name 'Itself'.",
                "Own name(1,14): Cannot find the name 'a'.",
                "Twice(1,25): Duplicate identifier 'a'",
                "Twice(1,32): Duplicate identifier 'a'",
                "Typo(4,15): Cannot find the name '#\"No such\"'.",
                "Typo(4,5): Cannot find the name 'Text.Uper', did you mean 'Text.Upper'?",
            ],
            m.Diagnostics.Select(diagnostic => $"{diagnostic}").Order(StringComparer.Ordinal));
        var world = new MWorld(m);
        Assert.Equal(1m, world.Value("Typo"));
        Assert.Equal(120m, world.Value("With at"));
        Assert.IsType<MRecord>(world.Value("Own name"));
        Assert.Throws<EvaluationGap>(() => ((MRecord)world.Value("Own name")!)["a"]);
    }
}
