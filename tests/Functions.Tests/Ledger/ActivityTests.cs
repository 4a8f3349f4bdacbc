using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Functions.Sheets;
using Tcns.Functions.Tests.People;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Storage.Access;

namespace Tcns.Functions.Tests.Ledger;

public class ActivityTests(TestApp app)
{
    [Fact]
    public async Task A_month_is_counted_for_each_member_from_what_all_teams_recorded()
    {
        const string commune = "00541";
        var (team, other) = (await app.PlantTeamAsync(commune), await app.PlantTeamAsync(commune, "02"));
        var (hoa, idle) = (await app.MemberAsync(team, "leader"), await app.MemberAsync(team));
        var guest = await app.MemberAsync(other);
        await app.SendAsync("visits", RecordCalls.Visit(team, hoa));
        await app.SendAsync("shifts", RecordCalls.Shift(team, hoa));
        await app.SendAsync("trainings", RecordCalls.MemberTraining(other, hoa, guest).With("date", "2026-10-31"));
        await app.SendAsync("campaigns", RecordCalls.Campaign(team).With("member", hoa).With("date", "2026-10-07"));
        await app.SendAsync("feedback", RecordCalls.Feedback(team).With("member", idle));
        await app.SendAsync("visits", RecordCalls.Visit(other, guest).With("date", "2026-11-01"));
        var mistaken = RecordCalls.Visit(team, idle);
        var (_, held) = await app.SendAsync("visits", mistaken);
        await app.ChangeAsync(HttpMethod.Post, RecordCalls.PathOf("visits", mistaken) + "/void", new { reason = "nhầm" }, held.Text("etag"));

        var (status, json) = await app.GetAsync($"/api/v1/activity?unit={commune}&month=2026-10");

        Assert.Equal(200, status);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("cursor").ValueKind);
        var expected = JsonNode.Parse($$"""
            [
              { "commune": "{{commune}}", "team": "{{team}}", "teamName": "Tổ {{team}}", "member": "{{hoa}}", "name": "Nguyễn Thị Hoa", "role": "leader",
                "days": 3, "minutes": 360, "visits": 1, "people": 3, "shifts": 1, "trainings": 1, "campaigns": 1 },
              { "commune": "{{commune}}", "team": "{{team}}", "teamName": "Tổ {{team}}", "member": "{{idle}}", "name": "Nguyễn Thị Hoa", "role": "member",
                "days": 0, "minutes": 0, "visits": 0, "people": 0, "shifts": 0, "trainings": 0, "campaigns": 0 },
              { "commune": "{{commune}}", "team": "{{other}}", "teamName": "Tổ {{other}}", "member": "{{guest}}", "name": "Nguyễn Thị Hoa", "role": "member",
                "days": 1, "minutes": 120, "visits": 0, "people": 0, "shifts": 0, "trainings": 1, "campaigns": 0 }
            ]
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(json.GetProperty("items").GetRawText())), json.GetRawText());

        // A team's own ledger: its leader's key names no unit; what was attended elsewhere is in it.
        var (_, own) = await app.GetAsync("/api/v1/activity?month=2026-10", (await app.IssueAsync("leader", team)).Secret);
        Assert.Equal([(hoa, 360), (idle, 0)], own.Items().Select(line => (line.Text("member"), line.GetProperty("minutes").GetInt32())));
    }

    [Fact]
    public async Task A_sheet_has_Vietnamese_headings_hours_to_two_decimals_and_no_formula()
    {
        const string commune = "00562";
        var team = await app.PlantTeamAsync(commune);
        var (_, member) = await app.JoinAsync(team, name: "=Hoa");
        var id = member.Text("id");
        await app.SendAsync("visits", RecordCalls.Visit(team, id).With("minutes", 100));
        string[] headings =
        [
            "Mã xã", "Xã, phường", "Mã tổ", "Tên tổ", "Mã thành viên", "Họ và tên", "Vai trò", "Số ngày hoạt động", "Số giờ hoạt động", "Số phút hoạt động",
            "Số lượt hỗ trợ", "Số người được hỗ trợ", "Số ca trực", "Số buổi tập huấn đã dự", "Số đợt tuyên truyền",
        ];
        string[] row = [commune, "Thuận An", team, "Tổ " + team, id, "=Hoa", "Tổ viên", "1", "1.67", "100", "1", "3", "0", "0", "0"];

        var csv = await DownloadAsync($"unit={team}&month=2026-10&format=csv", $"tcns-{team}-activity-2026-10.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var lines = Encoding.UTF8.GetString(csv[3..]).Split("\r\n");
        Assert.Equal(string.Join(',', headings.Select(heading => heading.Contains(',', StringComparison.Ordinal) ? $"\"{heading}\"" : heading)), lines[0]);
        Assert.Equal(string.Join(',', row).Replace("=Hoa", "'=Hoa", StringComparison.Ordinal), lines[1]);

        var xlsx = await DownloadAsync($"unit={commune}&month=2026-10&format=xlsx", $"tcns-{commune}-activity-2026-10.xlsx");
        var book = Assert.IsType<SheetReading.Opened>(SheetFile.Read(new MemoryStream(xlsx), SheetLimits.Default)).Book;
        var sheet = Assert.Single(book.Sheets);
        Assert.Equal("Hoạt động của thành viên", sheet.Name);
        Assert.Equal([headings, row], sheet.Rows.Select(one => one.Cells.Select(cell => cell.AsText()!).ToArray()));
        Assert.Equal(new CellValue.Number(1.67m), sheet.Rows[1][9].Value);
    }

    [Fact]
    public async Task A_province_is_one_list_of_its_communes_in_order()
    {
        string[] communes = ["00508", "00493"];
        foreach (var commune in communes)
            await app.MemberAsync(await app.PlantTeamAsync(commune));
        var (key, _) = await app.IssueAsync("provincial", "01");

        var (_, json) = await app.GetAsync("/api/v1/activity?month=2026-10", key);
        var csv = Encoding.UTF8.GetString(await DownloadAsync("month=2026-10&format=csv", "tcns-01-activity-2026-10.csv", key));

        Assert.Equal(["00493", "00508"], json.Items().Select(line => line.Text("commune")).Where(communes.Contains));
        Assert.Equal(["00493", "00508"], csv.Split("\r\n").Select(line => line.Split(',')[0]).Where(communes.Contains));
    }

    [Fact]
    public async Task Who_reads_names_stands_in_the_log_of_the_commune_and_in_the_export_of_the_person()
    {
        const string commune = "00475";
        var team = await app.PlantTeamAsync(commune);
        var member = await app.MemberAsync(team);
        var (key, id) = await app.IssueAsync("provincial", "01");
        await app.GetAsync($"/api/v1/activity?unit={commune}&month=2026-10", key);
        await app.GetAsync($"/api/v1/activity?unit={commune}&month=2026-11", key);
        await DownloadAsync($"unit={team}&month=2026-10&format=csv", $"tcns-{team}-activity-2026-10.csv", key);
        await DownloadAsync($"unit={team}&month=2026-10&format=csv", $"tcns-{team}-activity-2026-10.csv", key);

        string[] expected = [$"activity.list {commune} ", $"activity.export {team} 2026-10", $"activity.export {team} 2026-10"];
        var log = await app.Service<AuditLog>().ReadAsync(UnitCode.Parse(commune), TestContext.Current.CancellationToken)
            .Where(entry => entry.Event.Actor == id)
            .Select(entry => $"{entry.Event.Action} {entry.Event.Subject} {entry.Event.Detail}")
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, log);
        var (_, export) = await app.GetAsync($"/api/v1/people/{commune}/persons/{member}");
        Assert.Equal(
            ["activity.list", "activity.export", "activity.export"],
            export.GetProperty("audit").EnumerateArray().Where(entry => entry.Text("by") == id).Select(entry => entry.Text("action")));
    }

    [Fact]
    public async Task A_person_who_was_erased_has_a_line_without_a_name()
    {
        const string commune = "00466";
        var team = await app.PlantTeamAsync(commune);
        var member = await app.MemberAsync(team);
        await app.SendAsync("visits", RecordCalls.Visit(team, member));
        await app.DecideAsync(team, member, "leave", new { on = "2026-11-01" });
        Assert.Equal(200, (await app.EraseAsync(commune, member)).Status);

        var line = (await app.GetAsync($"/api/v1/activity?unit={commune}&month=2026-10")).Json.Items().Single();

        Assert.Equal((member, JsonValueKind.Null, 1), (line.Text("member"), line.GetProperty("name").ValueKind, line.GetProperty("visits").GetInt32()));
    }

    [Theory]
    [InlineData("month=2026-10", "?unit required")]
    [InlineData("unit=x&month=2026-10", "?unit malformed")]
    [InlineData("unit=00541", "?month required")]
    [InlineData("unit=00541&month=2026-13", "?month malformed")]
    [InlineData("unit=00541&month=2026-Q4", "?month malformed")]
    [InlineData("unit=00541&month=2026-R10", "?month malformed")]
    [InlineData("unit=00541&month=2026-12", "?month future")]
    [InlineData("unit=00541&month=2026-10&format=pdf", "?format unknown-value")]
    [InlineData("unit=x&month=y&format=z", "?unit malformed, ?month malformed, ?format unknown-value")]
    public async Task A_query_that_cannot_be_read_is_named(string query, string faults)
    {
        var (status, problem) = await app.GetAsync("/api/v1/activity?" + query);

        Assert.Equal((422, faults), (status, string.Join(", ", problem.Faults())));
    }

    [Theory]
    [InlineData("collector", "11113-T03", "11113-T03", 200)]
    [InlineData("collector", "11113-T03", "11113-T04", 403)]
    [InlineData("leader", "11113-T03", "11113", 403)]
    [InlineData("officer", "11113", "11113-T03", 200)]
    [InlineData("viewer", "11113", "11113", 403)]
    public async Task Who_may_read_the_names_and_records_of_a_unit_may_read_its_ledger(string role, string own, string unit, int expected) =>
        Assert.Equal(expected, (await app.GetAsync($"/api/v1/activity?unit={unit}&month=2026-10", (await app.IssueAsync(role, own)).Secret)).Status);

    [Fact]
    public async Task A_unit_that_never_was_is_unknown()
    {
        Assert.Equal(404, (await app.GetAsync("/api/v1/activity?unit=00541-T99&month=2026-10")).Status);
        Assert.Equal(404, (await app.GetAsync("/api/v1/activity?unit=99999&month=2026-10")).Status);
    }

    private async Task<byte[]> DownloadAsync(string query, string name, string? key = null)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/activity?" + query, key ?? TestApp.SystemKey);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal($"attachment; filename=\"{name}\"", answer.Content.Headers.ContentDisposition!.ToString());
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
