using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using Tcns.Domain.Records;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Sheets;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Setup;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.RecordSheets;

public class RecordTemplateTests(TestApp app)
{
    private const string Commune = "03166";

    [Theory]
    [InlineData("visits", "vi")]
    [InlineData("visits", "en")]
    [InlineData("trainings", "vi")]
    [InlineData("trainings", "en")]
    [InlineData("campaigns", "vi")]
    [InlineData("shifts", "vi")]
    [InlineData("feedback", "en")]
    public async Task Each_kind_comes_in_by_its_own_template_as_xlsx_and_as_CSV(string kind, string language)
    {
        var record = await RecordAsync(kind);
        var template = await app.FileAsync($"/api/v1/imports/template?kind={kind}", language);
        var csv = await app.FileAsync($"/api/v1/imports/template?kind={kind}&format=csv", language);
        var table = RecordTables.All[RecordKinds.ByName[kind]];
        var cells = table.Columns.Select(column => record.ValueOf(column) is { } value ? Written(column, value, language) : "").ToArray();

        var ofXlsx = await app.TakeInAsync(WithRow(template, cells), "kind=" + kind, SetupCalls.Xlsx);
        var ofCsv = await app.TakeInAsync([.. csv, .. Encoding.UTF8.GetBytes(string.Join(',', cells.Select(cell => '"' + cell + '"')) + "\r\n")], "kind=" + kind);

        Assert.Equal(("created 1", "duplicate 1"), (ofXlsx.Tally(), ofCsv.Tally()));
        var result = ofXlsx.Results().Single();
        Assert.Equal((table.NameIn(language == "en" ? Language.English : Language.Vietnamese), 3), (result.Text("sheet"), result.GetProperty("row").GetInt32()));
        var (_, held) = await app.GetAsync($"/api/v1/{kind}/{record["team"]}/{result.Text("id")}");
        foreach (var (name, value) in record.Where(one => one.Key != "id"))
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(held.GetProperty(name).GetRawText())), name);
    }

    [Theory]
    [InlineData("visits", 2)]
    [InlineData("trainings", 3)]
    [InlineData("campaigns", 1)]
    [InlineData("shifts", 1)]
    [InlineData("feedback", 1)]
    public async Task A_template_has_lists_to_choose_from_and_names_what_lists_may_hold(string kind, int lists)
    {
        var template = await app.FileAsync("/api/v1/imports/template?kind=" + kind);

        Assert.Equal(lists, Part(template, "xl/worksheets/sheet1.xml").Split("<dataValidation ").Length - 1);
        Assert.Equal(kind != "shifts", Part(template, "xl/worksheets/sheet2.xml").Contains("Chủ đề có thể ghi: Dịch vụ công trực tuyến; ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_choice_is_found_by_its_id_and_by_its_name_in_both_languages()
    {
        foreach (var column in RecordTables.All.Values.SelectMany(table => table.Columns))
        {
            foreach (var choice in column.Choices)
            {
                string[] names = [choice.Value, choice.TextIn(Language.Vietnamese), choice.TextIn(Language.English).ToUpperInvariant()];
                Assert.All(names, name => Assert.Equal(choice.Value, ChoiceWords.Of(column).Read(name)));
            }
        }
    }

    [Fact]
    public async Task A_template_as_it_is_brings_nothing()
    {
        var template = await app.FileAsync("/api/v1/imports/template?kind=visits");

        Assert.Equal((0, ""), ((await app.TakeInAsync(template, "kind=visits", SetupCalls.Xlsx)).GetProperty("rows").GetInt32(), ""));
    }

    private static string Written(SheetColumn column, JsonNode value, string language) => column.Kind switch
    {
        SheetColumnKind.Choice => column.Choices.Single(choice => choice.Value == (string?)value).TextIn(language == "en" ? Language.English : Language.Vietnamese),
        SheetColumnKind.List => string.Join("; ", value.AsArray().Select(entry => (string)entry!)),
        _ => value.ToString(),
    };

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The file as an officer saves it: with a row under the explanations.</summary>
    private static byte[] WithRow(byte[] template, IReadOnlyList<string> cells)
    {
        var file = new MemoryStream();
        file.Write(template);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = Part(template, "xl/worksheets/sheet1.xml");
            var row = string.Concat(cells.Index().Where(cell => cell.Item.Length > 0)
                .Select(cell => $"<c r=\"{ColumnLetters.Of(cell.Index + 1)}3\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell.Item)}</t></is></c>"));
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            entry.Write(Encoding.UTF8.GetBytes(sheet.Replace("</sheetData>", $"<row r=\"3\">{row}</row></sheetData>", StringComparison.Ordinal)));
        }

        return file.ToArray();
    }

    private async Task<JsonObject> RecordAsync(string kind)
    {
        var team = await app.PlantTeamAsync(Commune);
        var member = await app.MemberAsync(team);
        var record = kind switch
        {
            "visits" => RecordCalls.Visit(team, member).With("business", true),
            "trainings" => RecordCalls.CommunityTraining(team),
            "campaigns" => RecordCalls.Campaign(team),
            "shifts" => RecordCalls.Shift(team, member),
            _ => RecordCalls.Feedback(team),
        };
        record.Remove("id");

        // What one run of this theory has sent is not what another sends.
        return record.With(kind switch { "visits" => "note", "feedback" => "text", "trainings" => "title", _ => "member" }, kind is "campaigns" or "shifts" ? member : Guid.NewGuid().ToString());
    }
}
