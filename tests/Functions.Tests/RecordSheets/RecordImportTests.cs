using System.Text.Json.Nodes;
using Tcns.Domain.Records;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Sheets;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Setup;
using Tcns.Functions.Tests.Sheets;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Tests.RecordSheets;

public class RecordImportTests(TestApp app)
{
    private const string Commune = "03169";
    private static readonly SheetTable Visits = RecordTables.All[RecordKind.Visit];

    [Fact]
    public async Task The_same_file_again_counts_nothing_twice_and_two_equal_rows_are_two_records()
    {
        var (team, member) = await PlantAsync("01");
        JsonObject[] rows = [Visit(team, member), Visit(team, member), Visit(team, member).With("minutes", 30)];

        var first = await app.TakeInAsync(Visits.ToVietnameseCsv(rows), "kind=visits");
        var second = await app.TakeInAsync(await Visits.ToXlsxAsync(rows), "kind=visits", SetupCalls.Xlsx);

        Assert.Equal(("created 3", "duplicate 3"), (first.Tally(), second.Tally()));
        Assert.Equal(first.Ids(), second.Ids());
        Assert.All(first.Ids(), id => Assert.Equal(('8', true), (id[14], id[19] is '8' or '9' or 'a' or 'b')));
        Assert.Equal(3, await CountAsync(team));
    }

    [Fact]
    public async Task A_mended_file_brings_what_was_mended_and_nothing_twice()
    {
        var (team, member) = await PlantAsync("02");
        JsonObject[] rows = [Visit(team, member).With("minutes", 0), Visit(team, member), Visit(team, member).With("minutes", 0), Visit(team, member)];

        var first = await app.TakeInAsync(Visits.ToVietnameseCsv(rows), "kind=visits");
        rows[0] = Visit(team, member);
        rows[2] = Visit(team, member).With("minutes", 60);
        var second = await app.TakeInAsync(Visits.ToVietnameseCsv(rows), "kind=visits");

        Assert.Equal(("created 2, invalid 2", "created 2, duplicate 2"), (first.Tally(), second.Tally()));
        Assert.Equal(4, await CountAsync(team));
    }

    [Fact]
    public async Task A_cell_that_could_not_be_read_tells_its_row_from_others()
    {
        var (team, member) = await PlantAsync("17");
        JsonObject[] rows = [Visit(team, member).With("household", "1-2"), Visit(team, member).With("household", null)];
        var spoilt = await RecordRows.ToXlsxAsync([(Visits, rows)], (column, record) =>
            column.Key == "household" && record == rows[0] ? new CellValue.Day(new DateOnly(2026, 2, 1)) : null);

        var first = await app.TakeInAsync(spoilt, "kind=visits", SetupCalls.Xlsx);
        var mended = await app.TakeInAsync(await Visits.ToXlsxAsync(rows), "kind=visits", SetupCalls.Xlsx);
        var again = await app.TakeInAsync(spoilt, "kind=visits", SetupCalls.Xlsx);

        Assert.Equal(("created 1, invalid 1", "created 1, duplicate 1"), (first.Tally(), mended.Tally()));
        Assert.Equal(first.Tally().Replace("created", "duplicate", StringComparison.Ordinal), again.Tally());
        Assert.Equal(2, await CountAsync(team));
    }

    [Fact]
    public async Task The_same_row_is_the_same_record_whatever_its_names_have_become()
    {
        var (team, member) = await PlantAsync("03", "Lò Thị Mai");
        var file = Visits.ToVietnameseCsv([Visit(team, "lò thị  mai").With("village", "Thôn 03")]);
        Assert.Equal("created 1", (await app.TakeInAsync(file, "kind=visits")).Tally());
        await app.JoinAsync(team, name: "Lò Thị Mai");
        await app.PutVillageAsync(Commune + "-03", "Thôn Mới");

        var again = await app.TakeInAsync(file, "kind=visits");

        Assert.Equal("duplicate 1", again.Tally());
        var (_, held) = await app.GetAsync($"/api/v1/visits?unit={team}");
        Assert.Equal((member, Commune + "-03"), (held.Items().Single().Text("member"), held.Items().Single().Text("village")));
    }

    [Fact]
    public async Task A_row_with_an_id_of_its_own_is_judged_as_if_it_had_been_posted()
    {
        var (team, member) = await PlantAsync("04");
        var posted = RecordCalls.Visit(team, member);
        await app.SendAsync("visits", posted);
        JsonObject[] rows = [posted, posted.With("minutes", 46), posted.With("minutes", 0), RecordCalls.Visit(team, member)];

        var answer = await app.TakeInAsync(Visits.ToVietnameseCsv(rows), "kind=visits");

        Assert.Equal(["duplicate", "conflict", "conflict", "created"], answer.Results().Select(result => result.Text("status")));
        var problem = answer.Results().ElementAt(1).GetProperty("problem");
        Assert.Equal(("record-conflict", "/S3 record-conflict"), (problem.Text("code"), problem.Faults().Single()));
    }

    [Fact]
    public async Task A_dry_run_tells_what_the_run_will_tell()
    {
        var (team, member) = await PlantAsync("05");
        var held = RecordCalls.Visit(team, member).With("date", "2026-10-04");
        var (own, late) = (RecordCalls.Visit(team, member), RecordCalls.Visit(team, member));
        JsonObject[] before = [held];
        await app.TakeInAsync(Visits.ToVietnameseCsv(before), "kind=visits");
        JsonObject[] rows =
        [
            held, own, own, own.With("minutes", 46), late.With("minutes", 0), Visit(team, member).With("date", "2026-03-05"),
            .. Enumerable.Range(1, 500).Select(minutes => Visit(team, member).With("minutes", minutes)), own.With("minutes", 47),
        ];

        var dry = await app.TakeInAsync(Visits.ToVietnameseCsv(rows), "kind=visits&dryRun=true");

        Assert.True(dry.GetProperty("dryRun").GetBoolean());
        Assert.Equal("created 501, duplicate 2, conflict 2, invalid 1, refused 1", dry.Tally());
        Assert.Equal(1, await CountAsync(team));
        var real = await app.TakeInAsync(Visits.ToVietnameseCsv(rows), "kind=visits");
        Assert.Equal(Statuses(dry), Statuses(real));

        static IEnumerable<string> Statuses(System.Text.Json.JsonElement answer) => answer.Results().Select(result => result.Text("status"));
    }

    [Fact]
    public async Task A_dry_run_neither_writes_nor_marks()
    {
        var (team, member) = await PlantAsync("12");
        var file = Visits.ToVietnameseCsv([Visit(team, member)]);

        Assert.Equal("created 1", (await app.TakeInAsync(file, "kind=visits&dryRun=true")).Tally());
        Assert.Equal((0, false), (await CountAsync(team), await IsMarkedAsync(team)));
        Assert.Equal("created 1", (await app.TakeInAsync(file, "kind=visits")).Tally());
        Assert.Equal((1, true), (await CountAsync(team), await IsMarkedAsync(team)));
    }

    [Fact]
    public async Task Rows_out_of_reach_are_refused_one_by_one_and_a_closed_period_too()
    {
        var (team, member) = await PlantAsync("06");
        var (key, _) = await app.IssueAsync("officer", Commune);
        JsonObject[] rows = [Visit("11113-T01", "Ai Đó"), Visit(team, member), Visit(team, member).With("date", "2026-03-05")];

        var answer = await app.TakeInAsync(Visits.ToVietnameseCsv(rows), "kind=visits", key: key);

        Assert.Equal(["refused", "created", "refused"], answer.Results().Select(result => result.Text("status")));
        var problems = answer.Results().Where(result => result.Text("status") == "refused").Select(result => result.GetProperty("problem")).ToArray();
        Assert.Equal(["out-of-scope", "period-closed"], problems.Select(problem => problem.Text("code")));
        Assert.Equal(["/A2 out-of-scope", "/C4 period-closed"], problems.SelectMany(problem => problem.Faults()));
    }

    [Fact]
    public async Task Members_and_villages_are_meant_by_name()
    {
        var (team, _) = await PlantAsync("08", "Vàng Thị Súa");
        var (other, _) = await PlantAsync("09", "Giàng A Páo");
        var trainings = RecordTables.All[RecordKind.Training];
        JsonObject[] rows = [Nameless(RecordCalls.MemberTraining(team, "vàng thị súa", "Giàng A Páo")), Nameless(RecordCalls.MemberTraining(other, "Giàng A Páo", "Ai Đó"))];
        var campaign = Nameless(RecordCalls.Campaign(other)).With("member", "Giàng A Páo").With("village", "thôn 08");

        var answer = await app.TakeInAsync(trainings.ToVietnameseCsv(rows), "kind=trainings");
        var ofVillage = await app.TakeInAsync(RecordTables.All[RecordKind.Campaign].ToVietnameseCsv([campaign]), "kind=campaigns");

        Assert.Equal(("created 1, invalid 1", "created 1"), (answer.Tally(), ofVillage.Tally()));
        Assert.Equal(
            ["Dòng 3, cột J (Thành viên tham dự), mục «Ai Đó»: không phải thành viên của tổ nào trong xã vào ngày đó."],
            answer.Results().Last().GetProperty("problem").Details());
        var (_, held) = await app.GetAsync($"/api/v1/campaigns?unit={other}");
        Assert.Equal(Commune + "-08", held.Items().Single().Text("village"));
    }

    [Theory]
    [InlineData("csv", "vi", "Dòng", "Cột E (Số phút): chỉ nhận giá trị từ 1 đến 1.440. Cột F (Địa điểm): ", "Có lỗi", "Mới", "Thời lượng dài bất thường, hãy kiểm tra lại.")]
    [InlineData("xlsx", "en", "Row", "Column E (Số phút): ", "Faulty", "New", "The duration is unusually long: check it.")]
    public async Task The_answer_comes_as_a_file_to_mend_by(string format, string language, string heading, string fault, string invalid, string created, string warning)
    {
        var (team, member) = await PlantAsync("11");
        var good = Visit(team, member).With("minutes", format == "csv" ? 600 : 601).With("household", null);
        JsonObject[] rows = [Visit(team, member).With("minutes", 0).With("place", "moon"), good];

        var (status, name, body) = await app.SendFileAsync(Visits.ToVietnameseCsv(rows), "kind=visits&answer=" + format, RecordImportCalls.Csv, language: language);

        var sheet = Assert.IsType<SheetReading.Opened>(SheetBook.Read(new MemoryStream(body), SheetLimits.Default)).Book.Sheets[0];
        var texts = sheet.Rows.Select(row => Enumerable.Range(1, 5).Select(column => row[column].AsText()).ToArray()).ToArray();
        Assert.Equal((200, "tcns-visits-answer." + format, 3), (status, name?.Trim('"'), texts.Length));
        Assert.Equal((heading, "2", "3"), (texts[0][0], texts[1][0], texts[2][0]));
        Assert.Equal((invalid, created, warning), (texts[1][2], texts[2][2], texts[2][4]));
        Assert.StartsWith(fault, texts[1][3], StringComparison.Ordinal);
        Assert.True(RecordId.TryParse(texts[2][1], out _));
    }

    private async Task<(string Team, string Member)> PlantAsync(string number, string name = "Nguyễn Thị Hoa")
    {
        var team = await app.PlantTeamAsync(Commune, number);
        await app.PutVillageAsync($"{Commune}-{number}", "Thôn " + number);
        return (team, (await app.JoinAsync(team, name: name)).Json.Text("id"));
    }

    private async Task<int> CountAsync(string team) => (await app.GetAsync($"/api/v1/visits?unit={team}&limit=500")).Json.Items().Count();

    private async Task<bool> IsMarkedAsync(string team) => (await app.Service<StorageAccount>().Tables.GetTableClient(StorageLayout.Changes)
        .GetEntityIfExistsAsync<ChangeEntity>("11", team + "|2026-Q4", cancellationToken: TestContext.Current.CancellationToken)).HasValue;

    private static JsonObject Visit(string team, string member) => Nameless(RecordCalls.Visit(team, member));

    private static JsonObject Nameless(JsonObject record) => record.With("id", null);
}
