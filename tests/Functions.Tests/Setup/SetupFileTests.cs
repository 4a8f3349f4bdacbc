using System.Text;
using Tcns.Domain.Places;
using Tcns.Functions.Tests.Registry;
using Tcns.Storage.Access;
using Tcns.Testing;
using static Tcns.Testing.SetupBook;

namespace Tcns.Functions.Tests.Setup;

/// <summary>Files of every kind, in and out: what is accepted, who may, and what is kept of it.</summary>
public class SetupFileTests(TestApp app)
{
    [Fact]
    public async Task A_dry_run_judges_everything_and_writes_nothing()
    {
        var (status, json) = await app.ImportAsync(Generate(["00871"], 2), dryRun: true);

        Assert.Equal((200, (16, 16, 0, 0)), (status, json.Counts()));
        Assert.True(json.GetProperty("dryRun").GetBoolean());
        var (_, villages) = await app.GetAsync("/api/v1/villages?unit=00871");
        Assert.Empty(villages.Items());
    }

    [Fact]
    public async Task The_four_sheets_come_as_CSV_one_by_one_and_go_out_so()
    {
        var book = Generate(["00808"], 2);
        foreach (var (sheet, kind, rows) in ((string, string, int)[])[(VillageSheet, "villages", 2), (BaselineSheet, "baselines", 2), (TeamSheet, "teams", 2), (MemberSheet, "members", 10)])
        {
            var (status, json) = await app.ImportCsvAsync(book.ToCsv(sheet), kind);
            Assert.Equal((200, (rows, rows, 0, 0)), (status, json.Counts()));
        }

        foreach (var kind in (string[])["villages", "baselines", "teams", "members"])
        {
            var csv = await app.ExportAsync("00808", $"format=csv&kind={kind}");
            var (status, json) = await app.ImportAsync(csv, "kind=" + kind, "text/csv");
            Assert.Equal((200, 0, 0), (status, json.GetProperty("created").GetInt32(), json.GetProperty("changed").GetInt32()));
        }
    }

    [Fact]
    public async Task Rows_of_another_commune_are_out_of_an_officers_reach()
    {
        var (key, _) = await app.IssueAsync("officer", "00874");

        var (status, json) = await app.ImportAsync(Empty().Add(VillageSheet, "00874-01", "Thôn Một", "thôn").Add(VillageSheet, "00892-01", "Thôn Hai", "thôn"), key: key);

        Assert.Equal(422, status);
        Assert.Equal(["/Thôn/A3 out-of-scope"], json.Faults());
    }

    [Fact]
    public async Task An_import_stands_once_in_the_log_of_each_commune_and_an_export_too()
    {
        await app.ImportAsync(Generate(["00883"], 20));
        await app.ExportAsync("00883");

        var actions = await app.Service<AuditLog>().ReadAsync(UnitCode.Parse("00883"), TestContext.Current.CancellationToken)
            .Select(entry => entry.Event.Action + " " + entry.Event.Detail).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["setup.import rows 160, created 160, changed 0", "setup.export "], actions);
    }

    [Fact]
    public async Task Every_export_of_members_is_logged_however_often_and_none_of_places()
    {
        await app.ExportAsync("00994", "kind=members&format=csv");
        await app.ExportAsync("00994", "kind=members&format=csv");
        await app.ExportAsync("00994", "kind=villages&format=csv");
        await app.ExportAsync("00994");

        var actions = await app.Service<AuditLog>().ReadAsync(UnitCode.Parse("00994"), TestContext.Current.CancellationToken)
            .Select(entry => entry.Event.Action + " " + entry.Event.Subject).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["setup.export 00994", "setup.export 00994", "setup.export 00994"], actions);
    }

    [Fact]
    public async Task Of_very_many_faults_the_first_are_told_and_how_many_there_are()
    {
        var lines = "Mã thôn,Tên thôn,Loại\r\n" + string.Concat(Enumerable.Range(0, 1_200).Select(row => $"01006-{row % 100:D2},-,làng\r\n"));

        var (status, json) = await app.ImportCsvAsync(lines, "villages");

        // Two faults in each row, and a third where the code comes again.
        Assert.Equal((422, 1_000, 3_500), (status, json.GetProperty("errors").GetArrayLength(), json.GetProperty("errorCount").GetInt32()));
        Assert.EndsWith(" Không nhập được: tệp có 3.500 lỗi, chỉ hiện 1.000 lỗi đầu tiên.", json.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("/B2 no-letter", json.Faults().First());
    }

    [Fact]
    public async Task A_CSV_file_holds_one_kind()
    {
        var (_, json) = await app.ImportCsvAsync("Mã thôn,Tên thôn,Loại\r\n", "setup");

        Assert.Equal(["Không dùng được cùng với tệp CSV (mỗi tệp CSV chỉ chứa một loại dữ liệu)."], json.Details());
    }

    [Theory]
    [InlineData("- . -", "no-letter")]
    [InlineData("Thôn \u202eĐông", "hidden-sign")]
    [InlineData("Thôn\u200dĐông", "hidden-sign")]
    [InlineData("\u3164", "required")]
    public async Task A_cell_that_is_no_name_says_why(string name, string code)
    {
        var book = Empty().Add(VillageSheet, "01012-01", name, "thôn").Add(TeamSheet, "01012-T00", "Xã", null, name, null, null, "16/07/2025")
            .Add(MemberSheet, "01012-T00", name, "Tổ viên", "20/07/2025");

        var (status, json) = await app.ImportAsync(book);

        Assert.Equal(422, status);
        Assert.Equal([$"/Thôn/B2 {code}", $"/Tổ/D2 {code}", $"/Thành viên/B2 {code}"], json.Faults());
    }

    [Fact]
    public async Task Names_are_cleaned_of_what_nobody_sees_as_those_sent_as_JSON()
    {
        var book = Empty().Add(VillageSheet, "01024-05", "=5", "Tổ dân phố").Add(VillageSheet, "01024-06", "Tổ dân phố\nsố\u00ad 6", "Tổ dân phố");

        await app.ImportAsync(book);
        var (_, again) = await app.PutVillageAsync("01024-06", "Tổ dân phố\r\nsố\u200e 6\ufe0f");

        var (_, fifth) = await app.GetAsync("/api/v1/villages/01024-05");
        Assert.Equal(("5", "Tổ dân phố số 6"), (fifth.Text("name"), again.Text("name")));
        Assert.Equal((2, 0, 0, 2), (await app.ImportAsync(book.With(VillageSheet, 3, 'C', "thôn"))).Json.Counts());
    }

    [Theory]
    [InlineData("text/plain", "kind=villages", 415, "unsupported-media-type")]
    [InlineData("text/csv", "kind=villages&dryRun=maybe", 422, "invalid")]
    [InlineData("text/csv", "", 422, "invalid")]
    [InlineData("text/csv", "kind=setup", 422, "invalid")]
    [InlineData("text/csv", "kind=visits", 422, "invalid")]
    public async Task What_is_no_such_file_or_query_is_refused(string contentType, string query, int status, string code)
    {
        var (answered, json) = await app.ImportAsync(Encoding.UTF8.GetBytes("Mã thôn,Tên thôn,Loại\r\n"), query, contentType);

        Assert.Equal((status, code), (answered, json.Text("code")));
    }

    [Fact]
    public async Task A_file_above_20_MiB_is_too_large()
    {
        var (status, json) = await app.ImportAsync(new byte[(20 * 1024 * 1024) + 1], "kind=setup");

        Assert.Equal((413, "too-large"), (status, json.Text("code")));
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and no more", "broken")]
    [InlineData("%PDF-1.7", "not-a-spreadsheet")]
    [InlineData("\u0000\u0001\u0002", "not-a-spreadsheet")]
    public async Task What_cannot_be_read_says_why(string content, string code)
    {
        var (status, json) = await app.ImportAsync(Encoding.UTF8.GetBytes(content), "kind=villages");

        Assert.Equal((422, " " + code), (status, json.Faults().Single()));
    }

    [Fact]
    public async Task A_sheet_or_heading_that_nobody_knows_is_told_and_what_rests_on_it_is_not()
    {
        var book = Generate(["00829"], 1).With(VillageSheet, 1, 'B', "Tên gọi");

        var (status, json) = await app.ImportAsync(book);

        Assert.Equal(422, status);
        Assert.Equal(["/Thôn/1 missing-heading", "/Thôn/B1 unknown-heading"], json.Faults().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_row_twice_is_a_fault_and_an_empty_file_changes_nothing()
    {
        var (status, json) = await app.ImportCsvAsync("Mã thôn;Tên thôn;Loại\n00832-01;Thôn Một;thôn\n00832-01;Thôn Một;thôn\n", "villages");
        var (empty, nothing) = await app.ImportAsync(Empty());

        Assert.Equal((422, "/A3 doubled"), (status, json.Faults().Single()));
        Assert.Equal((200, (0, 0, 0, 0)), (empty, nothing.Counts()));
    }

    [Fact]
    public async Task More_rows_than_a_commune_can_have_are_refused_at_once()
    {
        var (many, told) = await app.ImportCsvAsync("Mã tổ,Họ và tên,Vai trò,Ngày tham gia\r\n" + Members(5_001), "members");

        Assert.Equal((422, "/5002 too-many"), (many, told.Faults().Single()));

        static string Members(int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"00892-T01,Người {number},Tổ viên,2026-01-05\r\n"));
    }

    [Theory]
    [InlineData("kind=setup", "tcns-setup.xlsx")]
    [InlineData("kind=members", "tcns-members.xlsx")]
    [InlineData("kind=members&format=csv", "tcns-members.csv")]
    public async Task A_template_can_be_imported_as_it_is(string query, string name)
    {
        var (key, _) = await app.IssueAsync("collector", "11113-T03");
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/imports/template?" + query, key);
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var (status, json) = await app.ImportAsync(file, query.Split('&')[0]);

        Assert.Equal($"attachment; filename=\"{name}\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal((200, ""), (status, status == 200 ? "" : json.ToString()));
        Assert.Equal((0, 0, 0, 0), json.Counts());
    }

    [Fact]
    public async Task An_export_of_a_day_holds_those_of_that_day()
    {
        await app.ImportAsync(Generate(["00889"], 1).With(MemberSheet, 6, 'H', "01/10/2026"));

        var before = Encoding.UTF8.GetString(await app.ExportAsync("00889", "format=csv&kind=members&on=2026-09-30"));
        var after = Encoding.UTF8.GetString(await app.ExportAsync("00889", "format=csv&kind=members&on=2026-10-01"));

        Assert.Equal((7, 6), (before.Split("\r\n").Length, after.Split("\r\n").Length));
    }
}
