using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Records;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Sheets;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Setup;
using Tcns.Functions.Tests.Sheets;

namespace Tcns.Functions.Tests.RecordSheets;

/// <summary>Files of records that are refused as they are, by what they are or by who sends them, and cells that nobody can read.</summary>
public class RefusedFileTests(TestApp app)
{
    private const string Commune = "01165";
    private static readonly SheetTable Visits = RecordTables.All[RecordKind.Visit];

    [Theory]
    [InlineData("collector")]
    [InlineData("leader")]
    public async Task Who_may_not_import_sends_no_file(string role)
    {
        var (team, member) = await PlantAsync("01");
        var (key, _) = await app.IssueAsync(role, team);

        Assert.Equal(403, (await app.SendFileAsync(Visits.ToVietnameseCsv([Visit(team, member)]), "kind=visits", RecordImportCalls.Csv, key)).Status);
    }

    [Theory]
    [InlineData("Mã tổ;Ngày\r\n", "missing-heading")]
    [InlineData("team;member;date;start;minutes;place;topics;tâm trạng\r\n", "unknown-heading")]
    public async Task A_file_that_is_none_of_the_kind_is_refused_as_a_whole(string csv, string code)
    {
        var (status, json) = await app.ImportCsvAsync(csv, "visits");

        Assert.Equal((422, "invalid"), (status, json.Text("code")));
        Assert.All(json.Faults(), fault => Assert.EndsWith(" " + code, fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind=visits&answer=pdf", "?answer unknown-value")]
    [InlineData("kind=villages&answer=csv", "?answer not-together")]
    [InlineData("kind=sightings", "?kind unknown-value")]
    public async Task A_query_that_makes_no_sense_is_told(string query, string fault)
    {
        var (status, json) = await app.ImportAsync("x"u8.ToArray(), query, "text/csv");

        Assert.Equal((422, fault), (status, json.Faults().Single()));
    }

    [Fact]
    public async Task A_set_up_has_no_records_to_export()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/v1/communes/{Commune}/setup?kind=visits", TestApp.SystemKey);

        Assert.Equal((422, "invalid"), await TestApp.CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_sheet_of_another_kind_is_told_and_nothing_is_taken_in()
    {
        var (team, member) = await PlantAsync("02");
        var file = await RecordRows.ToXlsxAsync([(Visits, [Visit(team, member)]), (RecordTables.All[RecordKind.Shift], [RecordCalls.Shift(team, member)])]);

        var (status, _, body) = await app.SendFileAsync(file, "kind=visits");
        using var problem = JsonDocument.Parse(body);

        Assert.Equal((422, "unknown-sheet"), (status, problem.RootElement.GetProperty("errors")[0].Text("code")));
        Assert.Empty((await app.GetAsync("/api/v1/visits?unit=" + team)).Json.Items());
    }

    [Fact]
    public async Task Cells_that_Excel_has_spoilt_are_told()
    {
        var (team, member) = await PlantAsync("03");
        var book = new HandMadeBook().Styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>").Sheet(
            "Hỗ trợ người dân",
            $"<row r=\"1\">{Texts(1, "team", "member", "date", "start", "minutes", "place", "people.general", "topics", "household", "note")}</row>"
            + $"<row r=\"2\">{Texts(2, team, member)}<c r=\"C2\" s=\"1\"><v>46300</v></c><c r=\"D2\"><v>0.354166666666667</v></c><c r=\"E2\" t=\"e\"><v>#REF!</v></c>"
            + "<c r=\"F2\" t=\"inlineStr\"><is><t>home</t></is></c><c r=\"G2\"><v>2</v></c><c r=\"H2\" t=\"inlineStr\"><is><t>vneid</t></is></c>"
            + "<c r=\"I2\" s=\"1\"><v>46300</v></c><c r=\"J2\" t=\"e\"><v>#N/A</v></c></row>");

        var answer = await app.TakeInAsync(book.ToBytes(), "kind=visits", SetupCalls.Xlsx);

        Assert.Equal(
            ["/Hỗ trợ người dân/E2 formula-error", "/Hỗ trợ người dân/I2 turned-into-day", "/Hỗ trợ người dân/J2 formula-error"],
            answer.Results().Single().GetProperty("problem").Faults().Order(StringComparer.Ordinal));

        static string Texts(int row, params string[] texts) => string.Concat(
            texts.Index().Select(one => $"<c r=\"{ColumnLetters.Of(one.Index + 1)}{row}\" t=\"inlineStr\"><is><t>{one.Item}</t></is></c>"));
    }

    [Fact]
    public async Task What_is_a_page_long_is_told_by_its_beginning()
    {
        var (team, member) = await PlantAsync("04");
        var visit = Visit(team, member).With("id", new string('x', 99) + "😀" + new string('x', 5_000)).With("topics", new JsonArray(new string('y', 5_000)));

        var result = (await app.TakeInAsync(await Visits.ToXlsxAsync([visit]), "kind=visits", SetupCalls.Xlsx)).Results().Single();

        Assert.Equal(new string('x', 99) + "…", result.Text("id"));
        Assert.Contains(result.GetProperty("problem").Details(), detail => detail.EndsWith($": «{new string('y', 100)}…».", StringComparison.Ordinal));
    }

    private async Task<(string Team, string Member)> PlantAsync(string number)
    {
        var team = await app.PlantTeamAsync(Commune, number);
        return (team, await app.MemberAsync(team));
    }

    private static JsonObject Visit(string team, string member) => RecordCalls.Visit(team, member).With("id", null);
}
