using System.Text.Json;
using Tcns.Domain.Places;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Storage.Access;

namespace Tcns.Functions.Tests.People;

public class ErasePersonTests(TestApp app)
{
    private const string Commune = "00820";
    private const string Name = "Sùng Seo Phừ";
    private const string Phone = "0987650123";

    /// <summary>Nobody else in the commune comes from there.</summary>
    private const string Affiliation = "veterans-association";

    [Fact]
    public async Task After_an_erasure_nothing_that_is_stored_names_the_person_and_counts_stay()
    {
        var (first, second) = (await app.PlantTeamAsync(Commune), await app.PlantTeamAsync(Commune, "02"));
        var person = await LeaveAsync(first, second);
        var there = (await app.GetAsync($"/api/v1/teams/{second}/members")).Json.Items().Single(member => member.Text("person") == person).Text("id");
        var (secret, keyId) = await app.BindKeyAsync(second, there, "Máy ông " + Name);
        var (otherSecret, otherKeyId) = await app.BindKeyAsync(second, null, "Của nhà " + Name);
        var other = await app.MemberAsync(first);
        await app.DecideAsync(first, other, "dismiss", new { on = "2026-11-10", reason = "nhường chỗ cho " + Name });
        var (_, request) = await app.ReceiveAsync(Commune, "delete", member: person, note: $"Ông {Name} gọi từ 0987.650.123");
        await app.ReceiveAsync(Commune, note: "Hỏi về " + Name);
        await RecordAsync(first, other);
        Assert.True((await FindAsync(Name)).Count >= 6);
        Assert.True((await FindAsync(Phone)).Count >= 2);
        var before = await CountsAsync(first, second);

        var (status, erased) = await app.EraseAsync(Commune, person, request.Text("id"));

        Assert.Equal((200, 2), (status, erased.GetProperty("memberships").GetArrayLength()));
        Assert.Empty(await FindAsync(Name));
        Assert.Empty(await FindAsync(Phone));
        Assert.Empty(await FindAsync("0987.650.123"));
        Assert.DoesNotContain(await FindAsync(Affiliation), row => row.Contains(Commune, StringComparison.Ordinal));
        Assert.Equal(before, await CountsAsync(first, second));
        await CheckKeysAsync((secret, keyId), (otherSecret, otherKeyId));
        Assert.Equal("done", (await app.GetAsync($"/api/v1/people/{Commune}/requests/{request.Text("id")}")).Json.Text("state"));
        Assert.Null(await app.Service<AuditLog>().FindBreakAsync(UnitCode.Parse(Commune), Cancel));
        Assert.Null(await app.Service<AuditLog>().FindBreakAsync(UnitCode.Parse(second), Cancel));
    }

    [Fact]
    public async Task What_reports_say_of_the_person_goes_in_every_version_and_what_they_say_of_others_stays()
    {
        var (first, second) = (await app.PlantTeamAsync(Commune), await app.PlantTeamAsync(Commune, "02"));
        var person = await LeaveAsync(first, second);
        var path = $"reports/{first}/2026-11";
        await app.ChangeAsync(HttpMethod.Post, path + "/request", new { dueOn = "2026-11-30", reason = "Ông " + Name + " đề nghị" }, null);
        await app.ChangeAsync(HttpMethod.Post, path + "/submit", new { difficulties = "Ông " + Name + " nghỉ", proposals = "Thêm tờ rơi" }, null);
        await app.ChangeAsync(HttpMethod.Post, path + "/return", new { reason = "Không nêu tên ông " + Name }, null);
        await app.ChangeAsync(HttpMethod.Post, path + "/submit", new { difficulties = "Thiếu người" }, null);
        await app.EraseAsync(Commune, person);

        var (newest, older) = ((await app.GetAsync("/api/v1/" + path)).Json, (await app.GetAsync("/api/v1/" + path + "?version=1")).Json);
        Assert.DoesNotContain(Name, newest.ToString() + older, StringComparison.Ordinal);
        Assert.Equal(("", "Thêm tờ rơi", "Thiếu người"), (older.Text("difficulties"), older.Text("proposals"), newest.Text("difficulties")));
        Assert.Equal(2, newest.GetProperty("versions").GetArrayLength());
    }

    [Fact]
    public async Task Who_was_nominated_leaves_that_there_was_a_nomination_and_what_others_were_nominated_for_stays()
    {
        var (first, second) = (await app.PlantTeamAsync(Commune), await app.PlantTeamAsync(Commune, "02"));
        var person = await LeaveAsync(first, second);
        var (_, own) = await NominateAsync("digital-ambassador", new { member = person }, "Ông giúp 40 hộ trong bản");
        var decide = $"/api/v1/awards/{Commune}/{own.Text("id")}/decide";
        await app.CallAsync(HttpMethod.Post, decide, body: new { outcome = "approved", number = "15/QĐ-UBND", decidedOn = "2026-11-20" });
        var (_, naming) = await NominateAsync("outstanding-team", new { team = first }, "Nhờ ông " + Name);
        var (_, other) = await NominateAsync("outstanding-team", new { team = second }, "Đến đủ các hộ");
        await app.EraseAsync(Commune, person);
        await app.EraseAsync(Commune, person);
        var (again, problem) = await NominateAsync("digital-citizen-pioneer", new { member = person }, "Lần nữa");

        var erased = (await app.GetAsync($"/api/v1/awards/{Commune}/{own.Text("id")}")).Json;
        Assert.Equal(("approved", "15/QĐ-UBND"), (erased.Text("status"), erased.GetProperty("decision").Text("number")));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (erased.GetProperty("nominee").ValueKind, erased.GetProperty("reason").ValueKind));
        Assert.Empty(await FindAsync(Name));
        Assert.Empty(await FindAsync("40 hộ trong bản"));
        Assert.Equal(JsonValueKind.Null, (await app.GetAsync($"/api/v1/awards/{Commune}/{naming.Text("id")}")).Json.GetProperty("reason").ValueKind);
        Assert.Equal(other.ToString(), (await app.GetAsync($"/api/v1/awards/{Commune}/{other.Text("id")}")).Json.ToString());
        Assert.Equal((422, "/nominee/member not-a-member"), (again, problem.Faults().Single()));
    }

    private Task<(int Status, JsonElement Json)> NominateAsync(string title, object nominee, string reason) =>
        app.CallAsync(HttpMethod.Post, "/api/v1/awards", body: new { unit = Commune, title, period = "2026-Q4", nominee, reason });

    /// <summary>The name in each text of a record: in a version that was amended, in the newest, in reasons and answers.</summary>
    private async Task RecordAsync(string team, string member)
    {
        var visit = RecordCalls.Visit(team, member).With("note", "Cùng ông " + Name);
        var path = RecordCalls.PathOf("visits", visit);
        var (_, sent) = await app.SendAsync("visits", visit);
        var (_, amended) = await app.ChangeAsync(HttpMethod.Put, path, visit.With("minutes", 50), sent.Text("etag"));
        await app.ChangeAsync(HttpMethod.Post, path + "/void", new { reason = Name + " ghi nhầm" }, amended.Text("etag"));
        var feedback = RecordCalls.Feedback(team).With("text", Name + " phản ánh sóng yếu");
        await app.SendAsync("feedback", feedback);
        await app.ChangeAsync(HttpMethod.Post, RecordCalls.PathOf("feedback", feedback) + "/answer", new { answer = "Đã báo ông " + Name }, null);
        await app.SendAsync("trainings", RecordCalls.CommunityTraining(team).With("title", "Lớp của ông " + Name));
        Assert.True((await FindAsync(Name)).Count >= 12);
    }

    [Fact]
    public async Task Erased_twice_it_is_answered_the_same_and_logged_once()
    {
        var team = await app.PlantTeamAsync(Commune, "03");
        var person = await app.MemberAsync(team);
        await app.DecideAsync(team, person, "leave", new { on = "2026-11-01" });

        var first = await app.EraseAsync(Commune, person);
        var again = await app.EraseAsync(Commune, person);

        Assert.Equal((200, 200), (first.Status, again.Status));
        Assert.Equal(first.Json.GetRawText(), again.Json.GetRawText());
        var (_, export) = await app.GetAsync($"/api/v1/people/{Commune}/persons/{person}");
        Assert.Single(export.GetProperty("audit").EnumerateArray(), entry => entry.Text("action") == "person.erase");
        Assert.Equal(JsonValueKind.Null, export.GetProperty("memberships")[0].GetProperty("name").ValueKind);
    }

    [Fact]
    public async Task A_request_to_delete_is_not_done_by_word_alone()
    {
        var team = await app.PlantTeamAsync(Commune, "06");
        var person = await app.MemberAsync(team);
        await app.DecideAsync(team, person, "leave", new { on = "2026-11-01" });
        var (_, request) = await app.ReceiveAsync(Commune, "delete", member: person);
        var done = $"/api/v1/people/{Commune}/requests/{request.Text("id")}/done";

        Assert.Equal("not-possible-now", (await app.CallAsync(HttpMethod.Post, done, body: new { on = "2026-11-20" })).Json.Text("code"));
        await app.EraseAsync(Commune, person);
        Assert.Equal(200, (await app.CallAsync(HttpMethod.Post, done, body: new { on = "2026-11-20" })).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-11-21")]
    public async Task Who_is_still_a_member_leaves_first(string? leavesOn)
    {
        var team = await app.PlantTeamAsync(Commune, "04");
        var person = await app.MemberAsync(team);
        if (leavesOn is not null)
            await app.DecideAsync(team, person, "leave", new { on = leavesOn });
        var (secret, _) = await app.BindKeyAsync(team, person, "Máy");

        var (status, problem) = await app.EraseAsync(Commune, person);

        Assert.Equal((409, "not-possible-now"), (status, problem.Text("code")));
        Assert.Equal(200, (await app.GetAsync("/api/v1/me", secret)).Status);
        Assert.Equal("Nguyễn Thị Hoa", (await app.GetAsync($"/api/v1/members/{team}/{person}")).Json.Text("name"));
    }

    [Fact]
    public async Task Who_was_only_proposed_is_erased_and_can_no_more_be_approved()
    {
        var team = await app.PlantTeamAsync(Commune, "05");
        var (leader, _) = await app.IssueAsync("leader", team);
        var person = await app.MemberAsync(team, key: leader);

        var (_, erased) = await app.EraseAsync(Commune, person);
        var (status, _) = await app.DecideAsync(team, person, "approve", new { on = "2026-11-20" });

        Assert.Equal("rejected", erased.GetProperty("memberships")[0].Text("status"));
        Assert.Equal(409, status);
    }

    [Fact]
    public async Task A_tombstone_takes_no_new_texts()
    {
        var team = await app.PlantTeamAsync(Commune, "06");
        var person = await app.MemberAsync(team);
        await app.DecideAsync(team, person, "leave", new { on = "2026-11-01" });
        await app.EraseAsync(Commune, person);

        var (status, _) = await app.DecideAsync(team, person, "dismiss", new { on = "2026-11-02", reason = "Nguyễn Thị Hoa" });

        Assert.Equal(409, status);
    }

    [Fact]
    public async Task A_request_of_somebody_else_or_received_later_is_not_done_by_it()
    {
        var team = await app.PlantTeamAsync(Commune, "07");
        var (person, other) = (await app.MemberAsync(team), await app.MemberAsync(team));
        await app.DecideAsync(team, person, "leave", new { on = "2026-11-01" });
        var (_, request) = await app.ReceiveAsync(Commune, "delete", member: other);

        var (_, problem) = await app.EraseAsync(Commune, person, request.Text("id"));
        var (_, unknown) = await app.EraseAsync(Commune, person, "none");

        var (_, own) = await app.ReceiveAsync(Commune, "delete", "2026-11-20", member: person);
        var (_, early) = await app.EraseAsync(Commune, person, own.Text("id"), on: "2026-11-19");

        Assert.Equal(["/on out-of-range"], early.Faults());
        Assert.Equal(["/request meaningless"], problem.Faults());
        Assert.Equal(["/request meaningless"], unknown.Faults());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Joins, moves, and leaves after the team's leader had asked for it; gives the person's id.</summary>
    private async Task<string> LeaveAsync(string first, string second)
    {
        var person = (await app.EnterAsync(first, Name, Phone, Affiliation)).Text("id");
        var (_, moved) = await app.DecideAsync(first, person, "move", new { on = "2026-10-20", to = second, reason = Name + " chuyển nhà" });
        var (leader, _) = await app.IssueAsync("leader", second);
        await app.DecideAsync(second, moved.Text("id"), "leave", new { on = "2026-11-10", reason = "ốm", decidedBy = "Tổ trưởng, bàn với " + Name }, leader);
        var (status, _) = await app.DecideAsync(second, moved.Text("id"), "approve", new { on = "2026-11-10" });
        Assert.Equal(200, status);
        return person;
    }

    private async Task<IReadOnlyList<string>> FindAsync(string text) =>
        [.. (await RawStore.ReadAsync(app.Storage)).Where(row => row.Contains(text, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Who was in the teams on a day, by role, duties and days.</summary>
    private async Task<string> CountsAsync(params string[] teams)
    {
        var counts = new List<string>();
        foreach (var team in teams)
        {
            var (_, list) = await app.GetAsync($"/api/v1/teams/{team}/members");
            counts.AddRange(list.Items().Select(item =>
                $"{team} {item.Text("id")} {item.Text("role")} {item.GetProperty("duties").GetRawText()} {item.Text("joinedOn")} {item.GetProperty("leftOn").GetRawText()} {item.Text("status")}"));
        }

        return string.Join('\n', counts);
    }

    /// <summary>The person's own key is good no more; another that merely named the person is.</summary>
    private async Task CheckKeysAsync((string Secret, string Id) held, (string Secret, string Id) named)
    {
        Assert.Equal(401, (await app.GetAsync("/api/v1/me", held.Secret)).Status);
        Assert.Equal(200, (await app.GetAsync("/api/v1/me", named.Secret)).Status);
        var (_, keys) = await app.GetAsync("/api/v1/keys?limit=500&unit=" + Commune);
        Assert.All(
            keys.Items().Where(key => key.Text("id") == held.Id || key.Text("id") == named.Id),
            key => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (key.GetProperty("member").ValueKind, key.GetProperty("label").ValueKind)));
    }
}
