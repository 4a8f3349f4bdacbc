using System.Text.Json;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.People;

public class ExportPersonTests(TestApp app)
{
    private const string Commune = "00817";
    private static readonly string[] AuditOfPerson =
    [
        "member.enter", "member.read", "member.list", "member.move", "member.move", "member.leave", "person.export",
    ];

    [Fact]
    public async Task An_export_holds_everything_on_somebody_who_moved_twice_and_wants_to_leave()
    {
        var (first, second, third) = (await app.PlantTeamAsync(Commune), await app.PlantTeamAsync(Commune, "02"), await app.PlantTeamAsync(Commune, "03"));
        var (officer, officerId) = await app.IssueAsync("officer", Commune);
        var person = (await app.EnterAsync(first, "Giàng A Chứ", "0987 650 001", "youth-union")).Text("id");
        await app.MemberAsync(second);
        await app.GetAsync($"/api/v1/members/{first}/{person}", officer);
        await app.GetAsync($"/api/v1/teams/{first}/members", officer);
        var (_, moved) = await app.DecideAsync(first, person, "move", new { on = "2026-10-20", to = second, reason = "chuyển nhà" });
        var (_, again) = await app.DecideAsync(second, moved.Text("id"), "move", new { on = "2026-11-02", to = third });
        var (leader, _) = await app.IssueAsync("leader", third);
        await app.DecideAsync(third, again.Text("id"), "leave", new { on = "2026-12-01", reason = "đi làm xa" }, leader);
        var (secret, keyId) = await app.BindKeyAsync(third, again.Text("id"), "Máy anh Chứ");
        var (_, request) = await app.ReceiveAsync(Commune, member: moved.Text("id"), note: "Qua điện thoại");

        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/v1/people/{Commune}/persons/{person}", officer);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        var export = json.RootElement;

        Assert.Equal($"attachment; filename=tcns-{person}.json; filename*=UTF-8''tcns-{person}.json", answer.Content.Headers.ContentDisposition!.ToString());
        var memberships = export.GetProperty("memberships").EnumerateArray().ToArray();
        Assert.Equal([first, second, third], memberships.Select(one => one.Text("team")));
        Assert.All(memberships, one => Assert.Equal("Giàng A Chứ", one.Text("name")));
        Assert.All(memberships, one => Assert.Equal(("0987650001", "youth-union"), (one.GetProperty("states")[0].Text("phone"), one.GetProperty("states")[0].Text("affiliation"))));
        Assert.Equal("chuyển nhà", memberships[0].GetProperty("events")[1].Text("reason"));
        Assert.Equal("đi làm xa", memberships[2].GetProperty("leaveProposed").Text("reason"));
        var key = Assert.Single(export.GetProperty("keys").EnumerateArray());
        Assert.Equal((keyId, "Máy anh Chứ"), (key.Text("id"), key.Text("label")));
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Equal([request.Text("id")], export.GetProperty("requests").EnumerateArray().Select(one => one.Text("id")));
        var audit = export.GetProperty("audit").EnumerateArray().ToArray();
        Assert.Equal(AuditOfPerson, audit.Select(one => one.Text("action")));
        Assert.Equal(officerId, audit[1].Text("by"));
        Assert.Contains("chỉ ghi riêng người này", export.Text("notHeld"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_the_person_did_attended_or_is_named_in_are_part_of_it()
    {
        var team = await app.PlantTeamAsync(Commune, "05");
        var other = await app.MemberAsync(team);
        var person = (await app.EnterAsync(team, "Vừ Mí Sinh", "0987 650 005", "resident")).Text("id");
        var (visit, others) = (RecordCalls.Visit(team, person), RecordCalls.Visit(team, other));
        var (training, feedback) = (RecordCalls.MemberTraining(team, other, person), RecordCalls.Feedback(team).With("text", "Ông Vừ Mí Sinh chưa nhận được điện thoại"));
        var (_, sent) = await app.SendAsync("visits", visit);
        await app.SendAsync("visits", others);
        await app.SendAsync("trainings", training);
        await app.SendAsync("feedback", feedback);
        await app.ChangeAsync(HttpMethod.Post, RecordCalls.PathOf("visits", visit) + "/void", new { reason = "Nhầm" }, sent.Text("etag"));

        var (_, export) = await app.GetAsync($"/api/v1/people/{Commune}/persons/{person}", (await app.IssueAsync("officer", Commune)).Secret);
        var records = export.GetProperty("records").EnumerateArray().ToArray();

        Assert.Equal(
            ["feedback 1 created", "trainings 1 created", "visits 1 created", "visits 2 voided"],
            records.Select(one => $"{one.Text("kind")} {one.GetProperty("version").GetInt32()} {one.Text("act")}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain((string)others["id"]!, records.Select(one => one.Text("id")));
        Assert.Equal([person], records.Single(one => one.Text("kind") == "trainings").GetProperty("content").GetProperty("attendees").EnumerateArray().Select(one => one.GetString()!));
    }

    [Fact]
    public async Task What_reports_say_of_the_person_is_part_of_it_in_every_version_and_what_they_say_of_others_is_not()
    {
        var team = await app.PlantTeamAsync(Commune, "07");
        var person = (await app.EnterAsync(team, "Sùng Thị Pà", "0987 650 007", "resident")).Text("id");
        var path = $"reports/{team}/2026-11";
        await app.ChangeAsync(HttpMethod.Post, path + "/request", new { dueOn = "2026-11-30", reason = "Bà Sùng Thị Pà đề nghị" }, null);
        await app.ChangeAsync(HttpMethod.Post, path + "/submit", new { difficulties = "Bà Sùng Thị Pà nghỉ", proposals = "Thêm tờ rơi" }, null);
        await app.ChangeAsync(HttpMethod.Post, path + "/return", new { reason = "Không nêu tên bà Sùng Thị Pà" }, null);
        await app.ChangeAsync(HttpMethod.Post, path + "/submit", new { difficulties = "Thiếu người" }, null);

        var (_, export) = await app.GetAsync($"/api/v1/people/{Commune}/persons/{person}", (await app.IssueAsync("officer", Commune)).Secret);
        var reports = export.GetProperty("reports").EnumerateArray().ToArray();

        Assert.Equal([(team, "2026-11"), (team, "2026-11")], reports.Select(one => (one.Text("unit"), one.Text("period"))));
        Assert.Equal((1, "Bà Sùng Thị Pà nghỉ", "Không nêu tên bà Sùng Thị Pà"), (reports[0].GetProperty("version").GetInt32(), reports[0].Text("difficulties"), reports[0].Text("reason")));
        Assert.Equal("Bà Sùng Thị Pà đề nghị", reports[1].Text("reason"));
        Assert.DoesNotContain("Thêm tờ rơi", export.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nominations_of_the_person_or_that_name_the_person_are_part_of_it_and_who_read_them()
    {
        var team = await app.PlantTeamAsync(Commune, "06");
        var person = (await app.EnterAsync(team, "Ly Thị Máy", "0987 650 006", "resident")).Text("id");
        var other = await app.MemberAsync(team);
        var officer = (await app.IssueAsync("officer", Commune)).Secret;
        await app.GetAsync("/api/v1/awards", officer);
        await NominateAsync(new { member = other }, "Cùng chị Ly Thị Máy");
        await NominateAsync(new { member = person }, "Giúp người cao tuổi");
        await NominateAsync(new { village = Commune + "-06", household = "H1" }, "Không liên quan");
        await app.GetAsync("/api/v1/awards", officer);

        var (_, export) = await app.GetAsync($"/api/v1/people/{Commune}/persons/{person}", officer);
        var awards = export.GetProperty("awards").EnumerateArray().ToArray();

        Assert.Equal(["Cùng chị Ly Thị Máy", "Giúp người cao tuổi"], awards.Select(one => one.GetProperty("steps")[0].Text("reason")));
        Assert.Equal((false, person), (awards[0].TryGetProperty("member", out _), awards[1].Text("member")));
        Assert.DoesNotContain(other, export.GetProperty("awards").ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["award.propose", "award.list"],
            export.GetProperty("audit").EnumerateArray().Select(entry => entry.Text("action")).Where(action => action.StartsWith("award", StringComparison.Ordinal)));

        Task NominateAsync(object nominee, string reason) => app.CallAsync(
            HttpMethod.Post, "/api/v1/awards", body: new { unit = Commune, title = "digital-ambassador", period = "2026-Q4", nominee, reason });
    }

    [Fact]
    public async Task Every_export_is_logged_though_the_same_key_asks_again_on_the_same_day()
    {
        var person = await app.MemberAsync(await app.PlantTeamAsync(Commune, "04"));
        var (officer, _) = await app.IssueAsync("officer", Commune);

        await app.GetAsync($"/api/v1/people/{Commune}/persons/{person}", officer);
        var (_, export) = await app.GetAsync($"/api/v1/people/{Commune}/persons/{person}", officer);

        Assert.Equal(2, export.GetProperty("audit").EnumerateArray().Count(entry => entry.Text("action") == "person.export"));
    }
}
