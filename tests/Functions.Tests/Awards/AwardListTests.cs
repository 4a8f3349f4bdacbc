using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Rollups;
using static Tcns.Functions.Tests.Awards.AwardCalls;

namespace Tcns.Functions.Tests.Awards;

/// <summary>Lists of nominations, and what each role gets to see of people.</summary>
public class AwardListTests(Stores stores)
{
    private const string Commune = RollupWorld.Commune;
    private const string Neighbour = "10507";
    private const string Household = "HO-77";

    [Fact]
    public async Task A_province_reads_its_communes_page_by_page_and_what_was_sent_up_by_itself()
    {
        await using var world = await PlantAsync();
        foreach (var number in Enumerable.Range(1, 4))
            await world.ProposeAsync("digital-family", new { village = "11113-01", household = "H" + number });
        var team = await world.ProposeAsync("outstanding-team", new { team = RollupWorld.Team }, period: "2026");
        await world.ApproveAsync(team);
        await world.StepAsync(team, "forward", new { });
        var village = await world.ProposeAsync("electronic-neighbourhood", new { village = Neighbour + "-01" }, unit: Neighbour);
        await world.ApproveAsync(village);
        var provincial = await world.KeyAsync("provincial", "31");
        var seen = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await world.GetAsync($"awards?limit=2{(cursor.Length > 0 ? "&cursor=" + cursor : "")}", provincial);
            seen.AddRange(page.Items().Select(one => one.Text("id")));
            cursor = page.GetProperty("cursor").GetString();

            // What happens between two pages moves nothing.
            if (seen.Count == 2)
                await world.StepAsync(village, "forward", new { });
        }

        Assert.Equal((await world.GetAsync("awards?unit=31")).Items().Select(one => one.Text("id")), seen);
        Assert.Equal((6, 6), (seen.Count, seen.Distinct().Count()));
        Assert.Equal([village.Text("id"), team.Text("id")], seen.Take(2));
        Assert.Equal([Neighbour, Commune], (await world.GetAsync("awards?status=forwarded", provincial)).Items().Select(one => one.Text("unit")));
        Assert.Equal(["2026"], (await world.GetAsync($"awards?unit={Commune}&period=2026")).Items().Select(one => one.Text("period")));
        Assert.Equal(["H4", "H3", "H2", "H1"], (await world.GetAsync("awards?title=digital-family", provincial)).Items().Select(one => one.GetProperty("nominee").Text("household")));
        Assert.Equal(["?title unknown-value", "?status unknown-value", "?cursor malformed"], (await world.GetAsync("awards?unit=31&title=x&status=x&cursor=x", status: 422)).Faults());
        Assert.Equal(["?unit wrong-level"], (await world.GetAsync("awards?unit=11113-T01", status: 422)).Faults());
        Assert.Equal("unknown-unit", (await world.GetAsync("awards?unit=99", status: 404)).Text("code"));
    }

    [Fact]
    public async Task Who_works_with_people_reads_their_names_who_only_looks_does_not_and_teams_read_nothing()
    {
        await using var world = await PlantAsync();
        var (officer, officerId) = await KeyAsync(world, "officer", Commune);
        var member = await world.ProposeAsync("digital-ambassador", new { member = SmallCommune.Member }, "Chị giúp 40 hộ", key: officer);
        var family = await world.ProposeAsync("digital-family", new { village = "11113-01", household = Household }, key: officer);
        await world.StepAsync(family, "decide", new { outcome = "declined", reason = "Chưa đủ giấy tờ" }, officer);

        Assert.Equal("member 11113-T01 Nguyễn Thị Hoa Tổ 1", Join(member.GetProperty("nominee"), "kind", "team", "name", "place"));
        foreach (var (role, unit) in ((string, string?)[])[("officer", Commune), ("provincial", "31")])
        {
            var list = (await world.GetAsync("awards", await world.KeyAsync(role, unit))).ToString();
            Assert.All((string[])["Nguyễn Thị Hoa", "Chị giúp 40 hộ", Household, "Chưa đủ giấy tờ"], text => Assert.Contains(text, list, StringComparison.Ordinal));
        }

        var viewer = await world.KeyAsync("viewer", Commune);
        var looked = await world.GetAsync("awards", viewer) is var all && await world.GetAsync(PathOf(member), viewer) is var one && await world.GetAsync(PathOf(family), viewer) is var other
            ? all.ToString() + one + other : "";
        Assert.All((string[])["Hoa", "40 hộ", Household, "giấy tờ", Reason, "history\":["], text => Assert.DoesNotContain(text, looked, StringComparison.Ordinal));
        Assert.Contains(SmallCommune.Member, looked, StringComparison.Ordinal);
        foreach (var role in (string[])["leader", "collector"])
            Assert.Equal("role-refused", (await world.GetAsync("awards?unit=" + Commune, await world.KeyAsync(role, RollupWorld.Team), 403)).Text("code"));
        foreach (var (role, unit, code) in ((string, string, string)[])[("provincial", "31", "role-refused"), ("viewer", Commune, "role-refused"), ("officer", Neighbour, "out-of-scope")])
        {
            var key = await world.KeyAsync(role, unit);
            Assert.Equal(code, (await world.ProposeAsync("outstanding-team", new { team = RollupWorld.Team }, key: key, status: 403)).Text("code"));
            Assert.Equal(code, (await world.ApproveAsync(member, key: key, status: 403)).Text("code"));
        }

        // Names that were read stand in the log, once a day for each key; of a household the log holds no code.
        await world.GetAsync(PathOf(member), officer);
        await world.GetAsync(PathOf(member), officer);
        await world.GetAsync("awards", officer);
        var log = (await world.GetAsync($"people/{Commune}/audit?limit=500")).Items().ToArray();
        Assert.Equal(
            [$"award.list {Commune} ", $"award.read {member.Text("id")}/{SmallCommune.Member} ", $"award.decide {family.Text("id")} 2026-Q4,digital-family,11113-01", $"award.propose {family.Text("id")} 2026-Q4,digital-family,11113-01", $"award.propose {member.Text("id")} 2026-Q4,digital-ambassador,{SmallCommune.Member}"],
            log.Where(entry => entry.Text("by") == officerId).Select(entry => Join(entry, "action", "subject", "detail")));
        Assert.DoesNotContain(Household, string.Concat(log.Select(entry => entry.ToString())), StringComparison.Ordinal);
    }

    private async Task<RollupWorld> PlantAsync()
    {
        var world = await RollupWorld.PlantAsync(stores);
        await world.SendAsync(HttpMethod.Put, $"villages/{Neighbour}-01", new { name = "Thôn Bên", kind = "thon" }, status: 201);
        return world;
    }

    private static async Task<(string Secret, string Id)> KeyAsync(RollupWorld world, string role, string unit)
    {
        var issued = await world.SendAsync(HttpMethod.Post, "keys", new { role, unit }, status: 201);
        return (issued.Text("key"), issued.Text("id"));
    }
}
