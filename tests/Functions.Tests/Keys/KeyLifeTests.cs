using Tcns.Functions.Tests.Registry;
using System.Net;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Storage.Access;
using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Keys;

public class KeyLifeTests(TestApp app)
{
    [Fact]
    public async Task A_holder_sees_whose_key_it_is()
    {
        var (secret, id) = await app.IssueAsync("officer", "11113", expiresOn: "2999-01-01", label: "Bàn số 2");

        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/me", secret);
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal(
            $$"""{"id":"{{id}}","role":"officer","unit":"11113","unitName":"Tân Kỳ","member":null,"label":"Bàn số 2","expiresOn":"2999-01-01"}""",
            json.RootElement.GetRawText());
    }

    [Fact]
    public async Task A_teams_holder_sees_the_teams_name()
    {
        var (secret, _) = await app.IssueAsync("collector", "10507-T01");
        var (_, me) = await app.GetAsync("/api/v1/me", secret);

        Assert.Equal("Tổ CNSCĐ thôn 01", me.Text("unitName"));
    }

    [Theory]
    [InlineData("officer", "11113", "collector", "11113-T03")]
    [InlineData("officer", "11113", "leader", "11113-T00")]
    [InlineData("officer", "11113", "viewer", "11113")]
    [InlineData("provincial", "31", "officer", "11113")]
    [InlineData("provincial", "31", "collector", "11113-T03")]
    [InlineData("provincial", "31", "viewer", "31")]
    public async Task A_holder_issues_lists_and_revokes_keys_within_the_own_reach(string holder, string own, string role, string unit)
    {
        var (secret, _) = await app.IssueAsync(holder, own);
        using var issued = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", secret, new { role, unit });
        using var json = await TestApp.ReadAsync(issued);
        var id = Text(json, "id");

        using var list = await app.SendAsync(HttpMethod.Get, "/api/v1/keys?limit=500&unit=" + unit, secret);
        using var revoked = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, secret);
        using var gone = await app.SendAsync(HttpMethod.Get, "/api/v1/me", Text(json, "key"));

        Assert.Contains(id, await list.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal((401, "key-refused"), await CodeOfAsync(gone));
    }

    [Fact]
    public async Task Pages_lead_through_all_keys_of_a_unit()
    {
        await app.PlantTeamAsync("14122", "77");
        var issued = new List<string>();
        for (var i = 0; i < 5; i++)
            issued.Add((await app.IssueAsync("collector", "14122-T77")).Id);

        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/keys?limit=2&unit=14122-T77&cursor=" + cursor, TestApp.SystemKey);
            using var json = await TestApp.ReadAsync(answer);
            seen.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(item => Property(item, "id")));
            cursor = json.RootElement.GetProperty("cursor").GetString();
        }

        Assert.Equal(issued.Order(), seen.Order());
    }

    [Theory]
    [InlineData("00000000000000000000", 404)]
    [InlineData("nonsense", 404)]
    [InlineData("0000000000000000000'", 404)]
    public async Task An_id_that_no_key_has_is_not_found(string id, int status)
    {
        using var answer = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + Uri.EscapeDataString(id), TestApp.SystemKey);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Revoking_twice_keeps_the_first_hour()
    {
        var (_, id) = await app.IssueAsync("viewer", "31");

        using var first = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, TestApp.SystemKey);
        using var second = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, TestApp.SystemKey);
        using var one = await TestApp.ReadAsync(first);
        using var two = await TestApp.ReadAsync(second);

        Assert.EndsWith("Z", Text(one, "revokedAt"), StringComparison.Ordinal);
        Assert.Equal(Text(one, "revokedAt"), Text(two, "revokedAt"));
    }

    [Fact]
    public async Task The_first_use_within_an_hour_is_noted_and_the_next_is_not()
    {
        var (secret, id) = await app.IssueAsync("viewer", "31");
        using var first = await app.SendAsync(HttpMethod.Get, "/api/v1/me", secret);
        var noted = await WaitForUseAsync(id);

        app.Service<KeyRing>().Forget(KeySecret.From(secret).Hash);
        using var second = await app.SendAsync(HttpMethod.Get, "/api/v1/me", secret);
        await Task.Delay(300, Cancel);

        Assert.Equal(noted, (await app.Service<KeyStore>().FindByIdAsync(id, Cancel))!.Key.Details.LastUsedAt);
    }

    [Fact]
    public async Task Issuing_and_revoking_stand_in_the_chained_log_of_the_unit()
    {
        await app.PlantTeamAsync("14122", "55");
        var (officer, officerId) = await app.IssueAsync("officer", "14122");
        using var issued = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", officer, new { role = "collector", unit = "14122-T55" });
        using var json = await TestApp.ReadAsync(issued);
        using var revoked = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + Text(json, "id"), officer);
        var log = app.Service<AuditLog>();
        var team = UnitCode.Parse("14122-T55");

        var entries = new List<AuditEvent>();
        await foreach (var entry in log.ReadAsync(team, Cancel))
            entries.Add(entry.Event);

        Assert.Equal([(officerId, "key.issue", Text(json, "id")), (officerId, "key.revoke", Text(json, "id"))], entries.Select(entry => (entry.Actor, entry.Action, entry.Subject)));
        Assert.Null(await log.FindBreakAsync(team, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<DateTimeOffset?> WaitForUseAsync(string id)
    {
        for (var patience = 0; patience < 50; patience++)
        {
            if ((await app.Service<KeyStore>().FindByIdAsync(id, Cancel))!.Key.Details.LastUsedAt is { } at)
                return at;
            await Task.Delay(50, Cancel);
        }

        throw new TimeoutException("The use was not noted.");
    }
}
