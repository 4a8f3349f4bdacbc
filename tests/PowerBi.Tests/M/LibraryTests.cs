namespace Tcns.PowerBi.Tests.M;

public class LibraryTests
{
    [Fact]
    public Task Texts_are_cut_and_changed_as_in_M() => Trial.HoldsAsync(
        ("{Text.From(1.50, \"en-US\"), Text.From(1.5, \"vi-VN\"), Text.From(7), Text.From(true), Text.From(null)}", "{\"1.5\", \"1,5\", \"7\", \"true\", null}"),
        ("Text.From(1.5)", "gap: Text.From: no culture is named, so the result would be the machine's."),
        ("Text.From(#date(2026, 10, 1), \"en-US\")", "\"10/1/2026\""),
        ("Text.From(#datetime(2026, 10, 1, 13, 0, 0), \"en-US\")", "\"10/1/2026 1:00:00 PM\""),
        ("Text.From({})", "Expression.Error: We cannot convert a value of type List to type Text."),
        ("{Text.Upper(\"xã\"), Text.Lower(\"XÃ\"), Text.Trim(\" a \"), Text.Trim(\"/a/\", \"/\"), Text.Length(\"abc\"), Text.Upper(null)}", "{\"XÃ\", \"xã\", \"a\", \"a\", 3, null}"),
        ("Text.Upper(1)", "Expression.Error: We cannot convert the value 1 to type Text."),
        ("{Text.Start(\"abc\", 2), Text.Start(\"abc\", 9), Text.End(\"abc\", 2), Text.Middle(\"abc\", 1), Text.Middle(\"abc\", 1, 1)}", "{\"ab\", \"abc\", \"bc\", \"bc\", \"b\"}"),
        ("{Text.Contains(\"abc\", \"B\"), Text.StartsWith(\"abc\", \"ab\"), Text.EndsWith(\"abc\", \"ab\"), Text.Contains(null, \"a\")}", "{false, true, false, null}"),
        ("Text.Contains(\"a\", \"A\", each 0)", "Expression.Error: 3 arguments were passed to a function which expects 2."),
        ("{Text.BetweenDelimiters(\"x/year=2026/y\", \"year=\", \"/\"), Text.BetweenDelimiters(\"x/y\", \"year=\", \"/\")}", "{\"2026\", \"\"}"),
        ("Text.BetweenDelimiters(\"year=2026\", \"year=\", \"/\")", "gap: Text.BetweenDelimiters: what follows year= in year=2026 without / is not known."),
        ("{Text.AfterDelimiter(\"a/b/c\", \"/\"), Text.AfterDelimiter(\"abc\", \"/\"), Text.BeforeDelimiter(\"a/b/c\", \"/\"), Text.BeforeDelimiter(\"abc\", \"/\")}", "{\"b/c\", \"\", \"a\", \"abc\"}"),
        ("{Text.AfterDelimiter(\"a/b/c\", \"/\", {0, RelativePosition.FromEnd}), Text.BeforeDelimiter(\"a/b/c\", \"/\", {0, RelativePosition.FromEnd})}", "{\"c\", \"a/b\"}"),
        ("{Text.Split(\"a,b,,c\", \",\"), Text.Combine({\"a\", null, \"b\"}, \"-\"), Text.Replace(\"aba\", \"a\", \"\"), Text.PadStart(\"7\", 2, \"0\"), Text.Select(\"a1b2\", {\"0\"..\"9\"})}", "{{\"a\", \"b\", \"\", \"c\"}, \"a-b\", \"b\", \"07\", \"12\"}"),
        ("Text.Combine({\"a\", 1})", "Expression.Error: We cannot convert the value 1 to type Text."),
        ("Lines.FromText(\"a#(cr,lf)b#(lf)c\")", "{\"a\", \"b\", \"c\"}"));

    [Fact]
    public Task Numbers_and_days_are_read_written_and_reckoned_as_in_M() => Trial.HoldsAsync(
        ("{Number.From(\"12\"), Number.From(\"1,234.5\", \"en-US\"), Number.From(\"1,5\", \"vi-VN\"), Number.From(true), Number.From(null), Number.FromText(\"-3\")}", "{12, 1234.5, 1.5, 1, null, -3}"),
        ("Number.From(\"1.5\")", "gap: Number.From: no culture is named, so the result would be the machine's."),
        ("Number.From(\"\")", "DataFormat.Error: We couldn't convert to Number."),
        ("Number.From({})", "Expression.Error: We cannot convert a value of type List to type Number."),
        ("Number.FromText(1)", "Expression.Error: We cannot convert the value 1 to type Text."),
        ("{Number.ToText(3, \"00\"), Number.ToText(3, \"D4\"), Number.ToText(1234.5, \"N1\", \"vi-VN\"), Number.ToText(7)}", "{\"03\", \"0003\", \"1.234,5\", \"7\"}"),
        ("{Number.IntegerDivide(7, 2), Number.Mod(7, 3), Number.Round(2.5), Number.Round(1.2345, 2), Number.Round(null), Int64.From(\"3\")}", "{3, 1, 2, 1.23, null, 3}"),
        ("{Date.From(\"2026-10-01\"), Date.From(#datetime(2026, 10, 1, 23, 0, 0)), Date.FromText(\"01/10/2026\", \"vi-VN\"), Date.FromText(\"10/1/2026\", \"en-US\")}", "{#date(2026, 10, 1), #date(2026, 10, 1), #date(2026, 10, 1), #date(2026, 10, 1)}"),
        ("Date.From(\"2026-13-01\")", "DataFormat.Error: We couldn't parse the input provided as a Date value."),
        ("Date.From(\"1 October 2026\")", "gap: Date.From: whether 1 October 2026 is a Date is not known."),
        ("Date.From(#datetimezone(2026, 1, 1, 0, 0, 0, 0, 0))", "gap: Date.From: #datetimezone(2026, 1, 1, 0, 0, 0, 0, 0) to date: such a conversion is not known, or follows the machine's time zone."),
        ("#date(2026, 2, 30)", "Expression.Error: The Date operation failed because the resulting value falls outside the range of allowed values."),
        ("{Date.AddMonths(#date(2026, 1, 31), 1), Date.AddDays(#datetime(2026, 12, 31, 5, 0, 0), 1), Date.Year(#date(2026, 5, 6)), Date.Month(#datetime(2026, 5, 6, 0, 0, 0)), Date.QuarterOfYear(#date(2026, 5, 6))}", "{#date(2026, 2, 28), #datetime(2027, 1, 1, 5, 0, 0), 2026, 5, 2}"),
        ("{Date.StartOfQuarter(#date(2026, 12, 31)), Date.StartOfQuarter(#datetime(2026, 6, 30, 23, 0, 0)), Date.StartOfQuarter(null)}", "{#date(2026, 10, 1), #datetime(2026, 4, 1, 0, 0, 0), null}"),
        ("{Date.ToText(#date(2026, 10, 1), \"yyyy-MM-dd\"), Date.ToText(#date(2026, 10, 1), [Format = \"dd/MM/yyyy\", Culture = \"vi-VN\"]), DateTime.ToText(#datetime(2026, 10, 1, 9, 5, 0), \"HH:mm\", \"en-US\")}", "{\"2026-10-01\", \"01/10/2026\", \"09:05\"}"),
        ("Date.ToText(#date(2026, 10, 1), \"MMMM\")", "gap: Date.ToText: no culture is named, so the result would be the machine's."),
        ("{DateTime.From(#date(2026, 1, 2)), DateTime.Date(#datetime(2026, 1, 2, 3, 4, 5)), DateTime.From(\"2026-01-02T03:04:05\")}", "{#datetime(2026, 1, 2, 0, 0, 0), #date(2026, 1, 2), #datetime(2026, 1, 2, 3, 4, 5)}"),
        ("DateTimeZone.SwitchZone(DateTimeZone.FromText(\"2026-06-30T18:00:00Z\"), 7)", "#datetimezone(2026, 7, 1, 1, 0, 0, 7, 0)"),
        ("DateTimeZone.RemoveZone(DateTimeZone.SwitchZone(DateTimeZone.From(\"2026-06-30T18:00:00+00:00\"), 7, 0))", "#datetime(2026, 7, 1, 1, 0, 0)"),
        ("DateTimeZone.RemoveZone(#datetime(2026, 1, 1, 0, 0, 0))", "Expression.Error: We cannot convert the value #datetime(2026, 1, 1, 0, 0, 0) to type DateTimeZone."),
        ("DateTimeZone.ToText(#datetimezone(2026, 1, 1, 0, 0, 0, 7, 0), \"yyyy-MM-dd'T'HH-mm\")", "\"2026-01-01T00-00\""),
        ("{Logical.From(0), Logical.From(\"TRUE\"), Logical.From(null)}", "{false, true, null}"));

    [Fact]
    public Task Lists_and_records_are_reckoned_as_in_M() => Trial.HoldsAsync(
        ("{List.Select({1, 2, 3}, each _ > 1), List.Contains({1, null}, null), List.PositionOf({\"a\", \"b\"}, \"b\"), List.PositionOf({}, 1)}", "{{2, 3}, true, 1, -1}"),
        ("{List.Count({null, 1}), List.NonNullCount({null, 1}), List.Sum({1, null, 2.5}), List.Sum({}), List.Max({3, null, 7}), List.Min({\"b\", \"a\"}), List.Max({})}", "{2, 1, 3.5, null, 7, \"a\", null}"),
        ("{List.First({}), List.First({}, 0), List.First({5, error \"x\"}), List.Last({1, 2}), List.IsEmpty({}), List.RemoveNulls({1, null})}", "{null, 0, 5, 2, true, {1}}"),
        ("{List.Combine({{1}, {2, 3}}), List.Distinct({1, 1.0, \"1\", null, null}), List.Buffer({1})}", "{{1, 2, 3}, {1, \"1\", null}, {1}}"),
        ("{List.Sort({2, null, 1}), List.Sort({1, 2}, Order.Descending), List.Sort({\"bb\", \"a\"}, each Text.Length(_))}", "{{null, 1, 2}, {2, 1}, {\"a\", \"bb\"}}"),
        ("List.Sort({1, \"a\"})", "{gap: Number and Text are not sorted together.}"),
        ("{List.Accumulate({1, 2, 3}, 10, (state, item) => state + item), List.Zip({{1, 2}, {\"a\"}})}", "{16, {{1, \"a\"}, {2, null}}}"),
        ("List.Sum({1, \"a\"})", "Expression.Error: We cannot apply operator + to types Number and Text."),
        ("{Record.Field([a = 1], \"a\"), Record.FieldOrDefault([a = 1], \"b\"), Record.FieldOrDefault([a = 1], \"b\", 2), Record.HasFields([a = 1], {\"a\", \"b\"})}", "{1, null, 2, false}"),
        ("Record.Field([a = 1], \"b\")", "Expression.Error: The field 'b' of the record wasn't found."),
        ("{Record.FieldNames([b = 1, a = 2]), Record.ToList([b = 1, a = error \"x\"]){0}, Record.FromList({1, 2}, {\"x\", \"y\"})}", "{{\"b\", \"a\"}, 1, [x = 1, y = 2]}"),
        ("Json.Document(\"{\"\"a\"\": [1, -2.5, true, null, \"\"2026-01-01\"\"]}\", 65001)", "[a = {1, -2.5, true, null, \"2026-01-01\"}]"),
        ("Json.Document(\"{\")", "DataFormat.Error: We couldn't parse the input provided as JSON."),
        ("Json.Document(\"1\", 1252)", "gap: Json.Document: the encoding 1252 is not known."));
}
