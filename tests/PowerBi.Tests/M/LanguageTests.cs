namespace Tcns.PowerBi.Tests.M;

public class LanguageTests
{
    [Fact]
    public Task Operators_bind_and_treat_null_as_the_language_says() => Trial.HoldsAsync(
        ("10 - 2 - 3 * 2 / 4", "6.5"),
        ("-(2 + 3) * 2", "-10"),
        ("1 / 3 * 3 = 1", "true"),
        ("1 / 0", "Infinity"),
        ("\"a\" & \"b\" = \"ab\" and not (1 > 2) or false", "true"),
        ("1 + null", "null"),
        ("null & \"x\"", "null"),
        ("null < 1", "null"),
        ("null = null", "true"),
        ("null <> 1", "true"),
        ("null and false", "false"),
        ("null and true", "null"),
        ("false and (error \"never\")", "false"),
        ("true or (error \"never\")", "true"),
        ("not null", "null"),
        ("null ?? 2", "2"),
        ("if null then 1 else 2", "Expression.Error: We cannot convert the value null to type Logical."),
        ("1 = \"1\"", "false"),
        ("1 < \"1\"", "Expression.Error: We cannot apply operator < to types Number and Text."),
        ("#date(2026, 1, 1) < #datetime(2026, 1, 2, 0, 0, 0)", "Expression.Error: We cannot apply operator < to types Date and DateTime."),
        ("\"a\" & 1", "Expression.Error: We cannot apply operator & to types Text and Number."),
        ("1 and true", "Expression.Error: We cannot apply operator and to types Number and Logical."),
        ("{1, 2} & {3}", "{1, 2, 3}"),
        ("[a = 1, b = 2] & [b = 3]", "[a = 1, b = 3]"),
        ("[a = {1}, b = null] = [b = null, a = {1}]", "true"),
        ("#date(2026, 12, 31) + #duration(1, 0, 0, 0)", "#date(2027, 1, 1)"),
        ("#datetime(2026, 1, 2, 3, 0, 0) - #datetime(2026, 1, 1, 0, 0, 0)", "#duration(1, 3, 0, 0)"),
        ("#datetimezone(2026, 1, 1, 7, 0, 0, 7, 0) = #datetimezone(2026, 1, 1, 0, 0, 0, 0, 0)", "true"),
        ("\"tab#(tab)quote\"\"#(00E0)#(cr,lf)\" = \"tab\tquote\"\"à\r\n\"", "true"));

    [Fact]
    public Task Names_mean_what_is_nearest_and_nothing_is_worked_out_before_it_is_asked_for() => Trial.HoldsAsync(
        ("let a = b + 1, b = 2 in a", "3"),
        ("let x = 1, y = let x = x + 1 in x in y", "2"),
        ("let a = error \"never\", b = 1 in b", "1"),
        ("let a = b, b = a in a", "Expression.Error: A cyclic reference was encountered during evaluation."),
        ("[a = 1, b = a + 1, c = error \"never\"][b]", "2"),
        ("List.Count({1, error \"never\"})", "2"),
        ("[#\"two words\" = 1][two words]", "1"),
        ("let f = (a, optional b as nullable number) => a + (b ?? 10) in {f(1), f(1, 2), f(1, null)}", "{11, 3, 11}"),
        ("((a as text) => a)(1)", "Expression.Error: We cannot convert the value 1 to type Text."),
        ("((a as table) => a)({})", "Expression.Error: We cannot convert a value of type List to type Table."),
        ("((a as nullable text) as text => a)(null)", "Expression.Error: We cannot convert the value null to type Text."),
        ("((a) => a)()", "Expression.Error: 0 arguments were passed to a function which expects 1."),
        ("Text.Upper(\"a\", \"b\", \"c\")", "Expression.Error: 3 arguments were passed to a function which expects 1."),
        ("(1)(2)", "Expression.Error: We cannot convert the value 1 to type Function."),
        ("List.Transform({1, 2}, each _ * 2)", "{2, 4}"),
        ("(each [a])([a = 5])", "5"),
        ("{{1..4}, {\"a\"..\"c\"}}", "{{1, 2, 3, 4}, {\"a\", \"b\", \"c\"}}"),
        ("...", "Expression.Error: Value was not specified."),
        ("{1 is number, \"a\" is nullable number, null is nullable text, null is text, #date(2026, 1, 1) is datetime}", "{true, false, true, false, false}"),
        ("1 as text", "Expression.Error: We cannot convert the value 1 to type Text."),
        ("type table [a = nullable text, b = Int64.Type, #\"c d\" = Currency.Type]", "type table [a = nullable text, b = Int64.Type, c d = Currency.Type]"),
        ("Value.Is(1.5, Int64.Type)", "true"));

    [Fact]
    public Task Fields_and_items_are_taken_or_missed_as_in_M() => Trial.HoldsAsync(
        ("[a = 1][b]", "Expression.Error: The field 'b' of the record wasn't found."),
        ("[a = 1][b]?", "null"),
        ("(1)[a]", "Expression.Error: We cannot apply field access to the type Number."),
        ("(null)[a]?", "gap: [a]? of null is not known."),
        ("{1, 2}{1}", "2"),
        ("{1, 2}{2}", "Expression.Error: There weren't enough elements in the enumeration to complete the operation."),
        ("{1, 2}{2}?", "null"),
        ("[a = 1, b = 2, c = 3][[c], [a]]", "[c = 3, a = 1]"),
        ("[a = 1][[a], [b]]?", "[a = 1, b = null]"),
        ("[a = 1][[b]]", "Expression.Error: The field 'b' of the record wasn't found."),
        ("#table({\"a\", \"b\"}, {{1, 2}, {3, 4}})[b]", "{2, 4}"),
        ("#table({\"a\"}, {{1}})[b]", "Expression.Error: The column 'b' of the table wasn't found."),
        ("#table({\"a\", \"b\"}, {{1, 2}})[[b]]", "#table([b as any], {{2}})"),
        ("#table({\"a\", \"b\"}, {{1, \"x\"}, {2, \"y\"}}){[b = \"y\"]}", "[a = 2, b = \"y\"]"),
        ("#table({\"a\", \"b\"}, {{1, \"x\"}, {2, \"y\"}}){1}[a]", "2"),
        ("#table({\"a\"}, {{1}}){[a = 2]}", "Expression.Error: The key didn't match any rows in the table."),
        ("#table({\"a\"}, {{1}}){[a = 2]}?", "null"),
        ("#table({\"a\"}, {{1}, {1}}){[a = 1]}", "Expression.Error: The key matched more than one row in the table."),
        ("#table({\"a\"}, {{1}, {1}}){[a = 1]}?", "Expression.Error: The key matched more than one row in the table."),
        ("#table({\"a\"}, {{1}}){[b = 1]}", "Expression.Error: The column 'b' of the table wasn't found."));

    [Fact]
    public Task Errors_are_caught_and_gaps_are_not() => Trial.HoldsAsync(
        ("try 1", "[HasError = false, Value = 1]"),
        ("try error \"x\"", "[HasError = true, Error = [Reason = \"Expression.Error\", Message = \"x\", Detail = null]]"),
        ("(try error [Reason = \"Own\", Message = \"m\", Detail = {1}])[Error]", "[Reason = \"Own\", Message = \"m\", Detail = {1}]"),
        ("error Error.Record(\"Own\", \"m\")", "Own: m"),
        ("try error \"x\" otherwise 2", "2"),
        ("try error \"x\" catch (e) => e[Message]", "\"x\""),
        // Lists and tables say what they hold only when they are asked: a try around what makes them catches nothing.
        ("let l = List.Select({1, error \"x\"}, each _ > 0) in {try l otherwise 2, try List.Count(l) otherwise 2, List.First(l)}", "{{1, Expression.Error: x}, 2, 1}"),
        ("let t = Table.SelectRows(#table({\"a\"}, {{error \"x\"}}), each [a] > 0) in {(try t[a])[HasError], (try List.Count(t[a]))[HasError]}", "{false, true}"),
        ("try {error \"later\"} otherwise 2", "{Expression.Error: later}"),
        ("(try #table({\"a\"}, {{1}}){[a = 2]})[Error][Message]", "\"The key didn't match any rows in the table.\""),
        ("try (null)[a]? otherwise 1", "gap: [a]? of null is not known."),
        ("try List.Select({null}, each _ > 1) otherwise 1", "{gap: List.Select: a condition that gives null is not known.}"),
        ("try Number.NoSuch(1) otherwise 1", "gap: try Number.NoSuch(1) otherwise 1(1,5): Number.NoSuch is not known."));
}
