using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Rollups;
using static Tcns.Functions.Tests.Awards.AwardCalls;

namespace Tcns.Functions.Tests.Awards;

/// <summary>Nominations, as those meet them who propose, decide and send them up.</summary>
public class AwardTests(Stores stores)
{
    private const string Commune = RollupWorld.Commune;
    private const string TeamTitle = "outstanding-team";
    private static readonly object Team = new { team = RollupWorld.Team };

    [Fact]
    public async Task A_team_is_proposed_with_what_the_ranking_said_decided_and_sent_up_and_what_is_sent_again_changes_nothing()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-11-05", "H1", people: 5);
        await world.RollAsync();
        var officer = await world.KeyAsync("officer", Commune);
        var ranked = (await world.GetAsync($"ranking?unit={Commune}&period=2026-Q4&of=teams")).Items().Single(one => one.Text("unit") == RollupWorld.Team);

        var proposed = await world.ProposeAsync(TeamTitle, Team, key: officer);
        await world.ProposeAsync(TeamTitle, Team, "Lý do khác", key: officer, status: 409);
        await world.VisitAsync("2026-11-06", "H2", people: 50);
        await world.RollAsync();
        var again = await world.ProposeAsync(TeamTitle, Team, key: officer, status: 200);
        var changed = await world.SendAsync(HttpMethod.Put, PathOf(proposed), new { reason = "Viết lại" }, officer);
        var old = await world.ProposeAsync(TeamTitle, Team, key: officer, status: 200);
        await world.StepAsync(proposed, "forward", new { }, officer, 409);
        var approved = await world.ApproveAsync(proposed, key: officer);
        var twice = await world.ApproveAsync(proposed, key: officer);
        var corrected = await world.ApproveAsync(proposed, "16/QĐ-UBND", key: officer);
        await world.SendAsync(HttpMethod.Put, PathOf(proposed), new { reason = "Muộn" }, officer, 409);
        await world.StepAsync(proposed, "withdraw", new { reason = "Muộn" }, officer, 409);
        var forwarded = await world.StepAsync(proposed, "forward", new { reason = "Nên nhân rộng" }, officer);
        await world.StepAsync(proposed, "forward", new { reason = "Khác" }, officer, 409);
        await world.StepAsync(proposed, "forward", new { reason = "Nên nhân rộng" }, officer);
        var late = await world.ApproveAsync(proposed, "16/QĐ-UBND", key: officer);
        var read = await world.GetAsync(PathOf(proposed), await world.KeyAsync("provincial", "31"));

        Assert.Equal("11113 2026-Q4 outstanding-team proposed 2026-11-20 \"r1\"", Join(proposed, "unit", "period", "title", "status", "proposedOn", "etag"));
        Assert.Equal("team 11113-T01 Tổ 1", Join(proposed.GetProperty("nominee"), "kind", "team", "name"));
        Assert.Equal((ranked.GetProperty("score").ToString(), ranked.GetProperty("rank").ToString()), (proposed.GetProperty("standing").GetProperty("score").ToString(), proposed.GetProperty("standing").GetProperty("rank").ToString()));
        Assert.Equal(2, proposed.GetProperty("standing").GetProperty("of").GetInt32());
        Assert.Equal(proposed.ToString(), again.ToString());
        Assert.Equal(("Viết lại", "\"r2\""), (changed.Text("reason"), changed.Text("etag")));
        Assert.Equal(changed.ToString(), old.ToString());
        Assert.Equal("approved 15/QĐ-UBND 2026-11-20", Join(approved.GetProperty("decision"), "outcome", "number", "decidedOn"));
        Assert.Equal((approved.ToString(), forwarded.ToString()), (twice.ToString(), late.ToString()));
        Assert.Equal(("approved", "16/QĐ-UBND"), (corrected.Text("status"), corrected.GetProperty("decision").Text("number")));
        Assert.Equal(("forwarded", "2026-11-20"), (forwarded.Text("status"), forwarded.Text("forwardedOn")));
        Assert.Equal(forwarded.ToString(), read.ToString());
        Assert.Equal(proposed.GetProperty("standing").ToString(), read.GetProperty("standing").ToString());
        Assert.Equal(
            ["proposed  " + Reason, "changed  Viết lại", "approved 15/QĐ-UBND ", "approved 16/QĐ-UBND ", "forwarded  Nên nhân rộng"],
            read.GetProperty("history").EnumerateArray().Select(step => Join(step, "what", "number", "reason")));
        Assert.Equal(
            ["award.forward", "award.decide", "award.decide", "award.change", "award.propose"],
            (await world.GetAsync($"people/{Commune}/audit")).Items().Where(entry => entry.Text("subject") == proposed.Text("id")).Select(entry => entry.Text("action")));
    }

    [Fact]
    public async Task What_was_withdrawn_is_proposed_again_under_its_id_and_one_who_was_declined_is_not()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var family = new { village = "11113-01", household = "H123" };
        var first = await world.ProposeAsync("digital-family", family, "Nhầm");
        var withdrawn = await world.StepAsync(first, "withdraw", new { reason = "Ghi nhầm lý do" });
        var same = await world.StepAsync(first, "withdraw", new { reason = "Ghi nhầm lý do" });
        await world.ApproveAsync(first, status: 409);
        await world.WakeAsync("2026-11-22T08:00:00+07:00");
        var second = await world.ProposeAsync("digital-family", family, "Cả nhà dùng VNeID");
        var early = await world.ApproveAsync(first, decidedOn: "2026-09-30", status: 422);
        var ahead = await world.ApproveAsync(first, decidedOn: "2026-11-23", status: 422);
        var bare = await world.StepAsync(first, "decide", new { outcome = "approved" }, status: 422);
        var silent = await world.StepAsync(first, "decide", new { outcome = "declined", number = "9" }, status: 422);
        var stale = await world.ConditionalAsync(HttpMethod.Post, PathOf(first) + "/decide", first.Text("etag"), new { outcome = "declined", reason = "Chưa đủ" });
        var declined = await world.ConditionalAsync(HttpMethod.Post, PathOf(first) + "/decide", second.Text("etag"), new { outcome = "declined", reason = "Chưa đủ" });
        var taken = await world.ProposeAsync("digital-family", family, "Lần nữa", status: 409);
        await world.ProposeAsync("digital-family", family, "Lần nữa", period: "2026-RQ4");
        await world.ProposeAsync("digital-family", new { village = "11113-01", household = "H124" });

        Assert.Equal((withdrawn.ToString(), "withdrawn"), (same.ToString(), withdrawn.Text("status")));
        Assert.Equal((first.Text("id"), "proposed", "2026-11-22", 3), (second.Text("id"), second.Text("status"), second.Text("proposedOn"), second.GetProperty("history").GetArrayLength()));
        Assert.Equal("household 11113-01 H123  Thôn 1", Join(second.GetProperty("nominee"), "kind", "village", "household", "name", "place"));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("standing").ValueKind);
        Assert.Equal(
            [["/decidedOn past"], ["/decidedOn future"], ["/number required", "/decidedOn required"], ["/reason required"]],
            ((JsonElement[])[early, ahead, bare, silent]).Select(problem => problem.Faults()));
        Assert.Equal((412, 200), (stale, declined));
        Assert.Equal(("already-nominated", first.Text("id")), (taken.Text("code"), taken.Text("other")));
    }

    [Fact]
    public async Task Of_many_who_propose_the_same_at_once_one_makes_it()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var answer = await world.App.SendAsync(
                HttpMethod.Post, "/api/v1/awards", TestApp.SystemKey, new { unit = Commune, title = "electronic-neighbourhood", period = "2026", nominee = new { village = "11113-02" }, reason = Reason });
            return (int)answer.StatusCode;
        }));

        Assert.Equal([.. Enumerable.Repeat(200, 11), 201], all.Order());
        Assert.Equal("r1", Assert.Single((await world.GetAsync("awards?unit=" + Commune)).Items()).Text("etag").Trim('"'));
    }

    [Fact]
    public async Task What_does_not_fit_together_was_not_there_or_names_numbers_is_refused_at_its_place()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.SendAsync(
            HttpMethod.Put, "teams/11113-T02", new { level = "village", village = "11113-02", name = "Tổ 2", establishedOn = "2025-07-17", dissolvedOn = "2026-10-01" });
        foreach (var (title, nominee, period, faults) in ((string, object?, string, string[])[])
        [
            (TeamTitle, null, "2026-Q4", ["/nominee required"]),
            (TeamTitle, new { }, "2026-Q4", ["/nominee required"]),
            (TeamTitle, new { village = "11113-01" }, "2026-Q4", ["/nominee not-together"]),
            ("digital-family", new { village = "11113-01" }, "2026-Q4", ["/nominee not-together"]),
            ("digital-family", new { household = "H 1" }, "2026-Q4", ["/nominee/household malformed", "/nominee required"]),
            ("digital-family", new { household = "H1" }, "2026-Q4", ["/nominee/village required"]),
            ("digital-ambassador", new { member = SmallCommune.Member, village = "11113-01", household = "H1" }, "2026-Q4", ["/nominee/village not-together"]),
            ("digital-ambassador", new { member = "nobody" }, "2026-Q4", ["/nominee/member not-a-member"]),
            (TeamTitle, new { team = "11113" }, "2026-Q4", ["/nominee/team malformed"]),
            (TeamTitle, new { team = "11113-T02" }, "2026-Q4", ["/nominee/team after-team"]),
            (TeamTitle, new { team = "10507-T01" }, "2026-Q4", ["/nominee/team other-commune"]),
            ("nobel-prize", Team, "2026-Q4", ["/title unknown-value"]),
            (TeamTitle, Team, "2026-11", ["/period unknown-value"]),
            (TeamTitle, Team, "2026-RH2", ["/period unknown-value"]),
            (TeamTitle, Team, "2027-Q1", ["/period future"]),
            (TeamTitle, Team, "Q4", ["/period malformed"]),
        ])
        {
            var problem = await world.SendAsync(HttpMethod.Post, "awards", new { unit = Commune, title, period, nominee, reason = Reason }, status: 422);
            Assert.Equal(faults, problem.Faults());
        }

        await world.ProposeAsync(TeamTitle, new { team = "11113-T02" }, period: "2026-Q3");
        Assert.Equal(["/reason personal-data"], (await world.ProposeAsync(TeamTitle, Team, "Căn cước 001085012345", status: 422)).Faults());
        Assert.Equal(["/reason required"], (await world.ProposeAsync(TeamTitle, Team, " ", status: 422)).Faults());
        Assert.Equal(["/unit wrong-level"], (await world.ProposeAsync(TeamTitle, Team, unit: "31", status: 422)).Faults());
        Assert.Equal("unknown-unit", (await world.ProposeAsync(TeamTitle, Team, unit: "99999", status: 404)).Text("code"));
        Assert.Equal("not-found", (await world.SendAsync(HttpMethod.Post, $"awards/{Commune}/khong-co/withdraw", new { reason = "x" }, status: 404)).Text("code"));
    }
}
