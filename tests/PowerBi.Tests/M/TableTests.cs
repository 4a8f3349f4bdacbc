namespace Tcns.PowerBi.Tests.M;

public class TableTests
{
    [Fact]
    public Task Tables_are_made_and_keep_the_types_of_their_columns() => Trial.HoldsAsync(
        ("#table(type table [a = text, b = Int64.Type], {{\"x\", 1}})", "#table([a as text, b as Int64.Type], {{\"x\", 1}})"),
        ("#table({\"a\"}, {{1, 2}})", "Expression.Error: 1 keys were specified, but 2 values were provided."),
        ("#table({\"a\", \"a\"}, {})", "Expression.Error: The column name 'a' already exists in the table."),
        ("Table.FromRecords({[a = 1, b = 2], [b = 4, a = 3]})", "#table([a as any, b as any], {{1, 2}, {3, 4}})"),
        ("Table.FromRows({{1, 2}}, type table [a = number, b = number])", "#table([a as number, b as number], {{1, 2}})"),
        ("Table.FromColumns({{1, 2}, {\"x\", \"y\"}}, {\"a\", \"b\"})", "#table([a as any, b as any], {{1, \"x\"}, {2, \"y\"}})"),
        ("Table.FromList({\"x\", \"y\"}, Splitter.SplitByNothing())", "#table([Column1 as any], {{\"x\"}, {\"y\"}})"),
        ("Table.FromList({\"x\"}, null)", "Expression.Error: We cannot convert the value null to type Function."),
        ("Table.Combine({})", "#table([], {})"),
        ("Table.Combine({#table(type table [a = text, b = number], {{\"x\", 1}}), #table(type table [c = date, a = text], {{null, \"y\"}})})", "#table([a as text, b as number, c as date], {{\"x\", 1, null}, {\"y\", null, null}})"),
        ("Table.TransformColumnTypes(Table.SelectColumns(Table.Combine({}), {\"a\", \"b\"}, MissingField.UseNull), {{\"a\", type text}, {\"b\", Int64.Type}}, \"en-US\")", "#table([a as text, b as Int64.Type], {})"),
        ("Table.PromoteHeaders(Csv.Document(\"a;b#(cr,lf)1;\"\"x;\"\"\"\"#(lf)y\"\"#(cr,lf);\", [Delimiter = \";\", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]), [PromoteAllScalars = true])", "#table([a as text, b as text], {{\"1\", \"x;\"\ny\"}, {\"\", \"\"}})"),
        ("Csv.Document(\"a,b#(lf)1\", [Delimiter = \",\"])", "gap: Csv.Document: a row of 1 values among others of 2 is not known."));

    [Fact]
    public async Task Values_that_are_not_of_their_columns_type_can_be_found()
    {
        const string Query = "#table(type table [a = Int64.Type, b = date], {{1, null}, {1.5, #date(2026, 1, 1)}, {2.0, \"x\"}})";

        var documents = await MParser.ParseAsync(new Dictionary<string, string> { ["q"] = Query }, TestContext.Current.CancellationToken);

        Assert.Equal(["a as Int64.Type: 1.5", "b as date: \"x\""], new MWorld(documents).Table("q").Misfits);
    }

    [Fact]
    public Task Columns_are_chosen_named_added_and_changed_as_in_M() => Trial.HoldsAsync(
        ("Table.SelectColumns(#table({\"a\", \"b\"}, {{1, 2}}), {\"b\", \"c\"})", "Expression.Error: The column 'c' of the table wasn't found."),
        ("Table.SelectColumns(#table(type table [a = text, b = number], {{\"x\", 2}}), {\"b\", \"c\"}, MissingField.UseNull)", "#table([b as number, c as any], {{2, null}})"),
        ("Table.SelectColumns(#table({\"a\", \"b\"}, {{1, 2}}), {\"b\", \"c\"}, MissingField.Ignore)", "#table([b as any], {{2}})"),
        ("Table.RemoveColumns(#table({\"a\", \"b\"}, {{1, 2}}), \"a\")", "#table([b as any], {{2}})"),
        ("Table.RemoveColumns(#table({\"a\"}, {{1}}), {\"b\"})", "Expression.Error: The column 'b' of the table wasn't found."),
        ("Table.RenameColumns(#table({\"a\", \"b\"}, {{1, 2}}), {{\"a\", \"c\"}, {\"x\", \"y\"}}, MissingField.Ignore)", "#table([c as any, b as any], {{1, 2}})"),
        ("Table.RenameColumns(#table({\"a\", \"b\"}, {{1, 2}}), {\"a\", \"b\"})", "Expression.Error: The column name 'b' already exists in the table."),
        ("Table.AddColumn(#table({\"a\"}, {{1}, {null}}), \"b\", each [a] + 1, Int64.Type)", "#table([a as any, b as Int64.Type], {{1, 2}, {null, null}})"),
        ("Table.AddColumn(#table({\"a\"}, {{1}}), \"b\", each [c])", "#table([a as any, b as any], {{1, Expression.Error: The field 'c' of the record wasn't found.}})"),
        ("Table.TransformColumns(#table({\"a\", \"b\"}, {{1, 2}}), {{\"a\", each _ * 2, type number}, {\"c\", each _}}, null, MissingField.Ignore)", "#table([a as number, b as any], {{2, 2}})"),
        ("Table.TransformColumns(#table(type table [a = text], {{\"x\"}}), {\"a\", Text.Upper})", "#table([a as any], {{\"X\"}})"),
        ("Table.TransformColumns(#table({\"a\"}, {}), {\"b\", each _})", "Expression.Error: The column 'b' of the table wasn't found."),
        ("Table.ColumnNames(#table({\"b\", \"a\"}, {}))", "{\"b\", \"a\"}"),
        ("{Table.HasColumns(#table({\"a\"}, {}), {\"a\", \"b\"}), Table.Column(#table({\"a\"}, {{1}}), \"a\")}", "{false, {1}}"),
        ("Table.ExpandTableColumn(#table({\"k\", \"t\", \"z\"}, {{1, #table({\"a\", \"b\"}, {{10, 20}, {11, 21}}), 9}, {2, #table({\"a\"}, {}), 8}}), \"t\", {\"b\", \"a\"}, {\"B\", \"A\"})", "#table([k as any, B as any, A as any, z as any], {{1, 20, 10, 9}, {1, 21, 11, 9}, {2, null, null, 8}})"),
        ("Table.ExpandRecordColumn(#table({\"r\"}, {{[a = 1]}, {null}}), \"r\", {\"a\", \"b\"})", "#table([a as any, b as any], {{1, null}, {null, null}})"));

    [Fact]
    public Task Types_are_changed_by_the_named_culture_and_what_fails_is_an_error_in_its_place() => Trial.HoldsAsync(
        ("Table.TransformColumnTypes(#table({\"a\"}, {{\"1,234\"}, {\"1.5\"}, {2.5}, {null}, {\"x\"}, {\"\"}}), {\"a\", Int64.Type}, \"en-US\")", "#table([a as Int64.Type], {{1234}, {2}, {2}, {null}, {DataFormat.Error: We couldn't convert to Number.}, {DataFormat.Error: We couldn't convert to Number.}})"),
        ("Table.TransformColumnTypes(#table({\"a\"}, {{1.23455}, {\"0.00005\"}}), {{\"a\", Currency.Type}}, \"en-US\")", "#table([a as Currency.Type], {{1.2346}, {0}})"),
        ("Table.TransformColumnTypes(#table({\"a\"}, {{1e300}}), {{\"a\", Int64.Type}}, \"en-US\")", "#table([a as Int64.Type], {{Expression.Error: The number is out of range of a 64 bit integer value.}})"),
        ("Table.TransformColumnTypes(#table({\"a\"}, {{\"2026-10-01\"}, {\"10/1/2026\"}, {#datetime(2026, 10, 1, 5, 0, 0)}, {\"soon\"}, {true}}), {{\"a\", type date}}, \"en-US\")", "#table([a as date], {{#date(2026, 10, 1)}, {#date(2026, 10, 1)}, {#date(2026, 10, 1)}, {DataFormat.Error: We couldn't parse the input provided as a Date value.}, {Expression.Error: We cannot convert the value true to type Date.}})"),
        ("Table.TransformColumnTypes(#table({\"a\", \"b\", \"c\"}, {{1.5, \"true\", \"2.50\"}}), {{\"a\", type text}, {\"b\", type logical}, {\"c\", type number}}, \"en-US\")", "#table([a as text, b as logical, c as number], {{\"1.5\", true, 2.5}})"),
        ("Table.TransformColumnTypes(#table({\"a\"}, {{1.5}}), {{\"a\", type text}})", "gap: Table.TransformColumnTypes: no culture is named, so the result would be the machine's."),
        ("Table.TransformColumnTypes(#table({\"a\"}, {{#datetimezone(2026, 1, 1, 0, 0, 0, 0, 0)}}), {{\"a\", type datetime}}, \"en-US\")", "#table([a as datetime], {{gap: Table.TransformColumnTypes: #datetimezone(2026, 1, 1, 0, 0, 0, 0, 0) to datetime: such a conversion is not known, or follows the machine's time zone.}})"),
        ("Table.TransformColumnTypes(#table({\"a\"}, {}), {{\"b\", type text}}, \"en-US\")", "Expression.Error: The column 'b' of the table wasn't found."));

    [Fact]
    public Task Rows_are_chosen_sorted_and_counted_as_in_M() => Trial.HoldsAsync(
        ("Table.SelectRows(#table({\"a\"}, {{1}, {null}, {3}}), each [a] > 1)", "#table([a as any], {{3}})"),
        ("Table.RowCount(Table.SelectRows(#table({\"a\"}, {{\"x\"}}), each [a] > 1))", "Expression.Error: We cannot apply operator > to types Text and Number."),
        ("Table.RowCount(Table.SelectRows(#table({\"a\"}, {{1}}), each 1))", "Expression.Error: We cannot convert the value 1 to type Logical."),
        ("let t = Table.SelectRows(#table({\"a\"}, {{1}, {\"x\"}}), each [a] > 0) in {try Table.RowCount(t) otherwise \"fails\", try Table.RowCount(t) otherwise \"fails again\", t{0}[a]}", "{\"fails\", \"fails again\", 1}"),
        ("{Table.RowCount(#table({\"a\"}, {{error \"x\"}})), Table.IsEmpty(#table({\"a\"}, {})), Table.ToRecords(#table({\"a\"}, {{1}}))}", "{1, true, {[a = 1]}}"),
        ("Table.Sort(#table({\"a\", \"b\"}, {{1, \"x\"}, {2, \"z\"}, {2, \"y\"}}), {{\"a\", Order.Descending}, \"b\"})", "#table([a as any, b as any], {{2, \"y\"}, {2, \"z\"}, {1, \"x\"}})"),
        ("Table.Sort(#table({\"a\"}, {{1}, {2}}), {\"a\", Order.Descending})", "#table([a as any], {{2}, {1}})"),
        ("Table.Distinct(#table({\"a\", \"b\"}, {{1, 2}, {1, 3}, {1, 2}}))", "#table([a as any, b as any], {{1, 2}, {1, 3}})"),
        ("Table.Distinct(#table({\"a\", \"b\"}, {{1, 2}, {1, 3}}), {\"a\"})", "#table([a as any, b as any], {{1, 2}})"),
        ("Table.FirstN(Table.Buffer(#table({\"a\"}, {{1}, {error \"x\"}, {3}})), 2)", "#table([a as any], {{1}, {Expression.Error: x}})"),
        ("#table({\"a\"}, {{1}}) & #table({\"b\"}, {{2}})", "#table([a as any, b as any], {{1, null}, {null, 2}})"));
}
