using Tcns.Domain.Records;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Sheets;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Setup;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.RecordSheets;

public class PlantedRecordFaultTests(TestApp app)
{
    private const string Commune = "03172";
    private const string Team = Commune + "-T01";

    [Theory]
    [InlineData("visits", "vi")]
    [InlineData("visits", "en")]
    [InlineData("trainings", "vi")]
    [InlineData("trainings", "en")]
    [InlineData("campaigns", "vi")]
    [InlineData("campaigns", "en")]
    [InlineData("shifts", "vi")]
    [InlineData("feedback", "en")]
    public async Task Each_planted_fault_is_told_by_its_cell_and_code_and_holds_nothing_else_back(string kind, string language)
    {
        await PlantAsync();
        var (table, spoken) = (RecordTables.All[RecordKinds.ByName[kind]], language == "en" ? Language.English : Language.Vietnamese);
        var (good, planted) = PlantedRecordFaults.Of(kind, Team, Guid.NewGuid().ToString());
        var rows = planted.Select(row => Cells(table, good, row.Cells)).Append(Cells(table, good, new Dictionary<string, string>(StringComparer.Ordinal)));

        var answer = await app.TakeInAsync(RecordRows.Csv(table.Columns.Select(column => column.HeadingIn(spoken)), rows), "kind=" + kind, language: language);

        Assert.Equal($"created 1, invalid {planted.Length}", answer.Tally());
        foreach (var (row, result) in planted.Zip(answer.Results()))
        {
            var problem = result.GetProperty("problem");
            var number = result.GetProperty("row").GetInt32();
            Assert.Equal(row.Faults.Select(fault => Pointer(table, fault.Key, number) + " " + fault.Code).Order(StringComparer.Ordinal), problem.Faults().Order(StringComparer.Ordinal));
            foreach (var fault in row.Faults)
            {
                var (place, sentence) = (Place(table, fault.Key, number, spoken), language == "en" ? fault.English : fault.Vietnamese);
                Assert.Contains(problem.Details(), detail => sentence == "*" ? detail.StartsWith(place + ": ", StringComparison.Ordinal) : detail == place + sentence);
            }
        }
    }

    [Fact]
    public async Task What_is_wrong_in_many_entries_of_a_cell_is_told_of_the_first()
    {
        await PlantAsync();
        var table = RecordTables.All[RecordKind.Visit];
        var (good, _) = PlantedRecordFaults.Of("visits", Team, Guid.NewGuid().ToString());
        var many = string.Join(';', Enumerable.Range(0, 5_000).Select(number => "x" + number));
        string[][] rows = [[.. Cells(table, good, new Dictionary<string, string>(StringComparer.Ordinal) { ["topics"] = many })]];

        var answer = await app.TakeInAsync(RecordRows.Csv(table.Columns.Select(column => column.Key), rows), "kind=visits");

        var problem = answer.Results().Single().GetProperty("problem");
        Assert.Equal((20, 1000), (problem.GetProperty("errors").GetArrayLength(), problem.GetProperty("errorCount").GetInt32()));
    }

    [Fact]
    public async Task A_citizen_number_is_not_told_back()
    {
        await PlantAsync();
        var table = RecordTables.All[RecordKind.Visit];
        var (good, _) = PlantedRecordFaults.Of("visits", Team, Guid.NewGuid().ToString());
        string[][] rows = [[.. Cells(table, good, new Dictionary<string, string>(StringComparer.Ordinal) { ["topics"] = "vneid; 001085012345", ["note"] = "001085012345" })]];

        var answer = await app.TakeInAsync(RecordRows.Csv(table.Columns.Select(column => column.Key), rows), "kind=visits");

        Assert.Equal("invalid 1", answer.Tally());
        Assert.DoesNotContain("001085012345", answer.GetRawText(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(SheetTable table, IReadOnlyDictionary<string, string> good, IReadOnlyDictionary<string, string> otherwise) =>
        table.Columns.Select(column => otherwise.GetValueOrDefault(column.Key) ?? good.GetValueOrDefault(column.Key, ""));

    private static string Pointer(SheetTable table, string key, int row) => "/" + Letter(table, key) + row;

    private static string Letter(SheetTable table, string key) => ColumnLetters.Of(table.Columns.ToList().FindIndex(column => column.Key == key) + 1);

    private static string Place(SheetTable table, string key, int row, Language language) => language == Language.English
        ? $"Row {row}, column {Letter(table, key)} ({table.Column(key).HeadingIn(language)})"
        : $"Dòng {row}, cột {Letter(table, key)} ({table.Column(key).HeadingIn(language)})";

    private async Task PlantAsync()
    {
        await app.PlantTeamAsync(Commune);
        await app.PutVillageAsync(Commune + "-02", "Thôn Đôi");
        await app.PutVillageAsync(Commune + "-03", "Thôn Đôi");
        var (_, members) = await app.GetAsync($"/api/v1/teams/{Team}/members");
        if (members.Items().Any())
            return;
        foreach (var name in (string[])["Nguyễn Thị Hoa", "Trần Văn Trùng", "Trần Văn Trùng"])
            Assert.Equal(201, (await app.JoinAsync(Team, name: name)).Status);
    }
}
