using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Villages;

public class VillageTests(TestApp app)
{
    private const string Commune = "02455";
    private static readonly string[] Merged = ["02458-01", "02458-02"];

    [Fact]
    public async Task A_village_is_made_with_201_changed_with_200_and_the_same_again_changes_nothing()
    {
        var (made, first) = await app.PutVillageAsync(Commune + "-01");
        var (again, second) = await app.PutVillageAsync(Commune + "-01");
        var (changed, third) = await app.PutVillageAsync(Commune + "-01", "Thôn Tây");

        Assert.Equal((201, 200, 200), (made, again, changed));
        Assert.Equal(first.Text("etag"), second.Text("etag"));
        Assert.NotEqual(first.Text("etag"), third.Text("etag"));
        Assert.Equal((Commune + "-01", Commune, "Thôn Tây", "thon"), (third.Text("id"), third.Text("commune"), third.Text("name"), third.Text("kind")));
    }

    [Fact]
    public async Task A_village_is_active_from_its_first_day_up_to_the_day_before_its_end()
    {
        await app.PutVillageAsync(Commune + "-02", from: "2025-07-01", to: "2026-07-01");

        Assert.DoesNotContain(Commune + "-02", await IdsAsync("2025-06-30"));
        Assert.Contains(Commune + "-02", await IdsAsync("2025-07-01"));
        Assert.Contains(Commune + "-02", await IdsAsync("2026-06-30"));
        Assert.DoesNotContain(Commune + "-02", await IdsAsync("2026-07-01"));
    }

    [Fact]
    public async Task Merged_villages_keep_their_days_and_the_new_one_knows_them()
    {
        await app.PutVillageAsync("02458-01", "Thôn Thượng");
        await app.PutVillageAsync("02458-02", "Thôn Hạ");
        await app.PutVillageAsync("02458-01", "Thôn Thượng", to: "2026-10-15");
        await app.PutVillageAsync("02458-02", "Thôn Hạ", to: "2026-10-15");
        var (status, merged) = await app.CallAsync(
            HttpMethod.Put,
            "/api/v1/villages/02458-03",
            body: new { name = "Thôn Đoàn Kết", kind = "thon", from = "2026-10-15", predecessors = Merged });
        var (_, old) = await app.GetAsync("/api/v1/villages/02458-01");

        Assert.Equal(201, status);
        Assert.Equal(Merged, merged.GetProperty("predecessors").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(["02458-03"], old.GetProperty("successors").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(Merged, await IdsAsync("2026-10-14", "02458"));
        Assert.Equal(["02458-03"], await IdsAsync("2026-10-15", "02458"));
    }

    [Fact]
    public async Task A_day_that_is_held_is_not_moved_into_or_out_of_a_closed_quarter()
    {
        await app.PutVillageAsync(Commune + "-04", to: "2026-09-30");

        Assert.Equal(409, (await app.PutVillageAsync(Commune + "-04", to: "2026-10-01")).Status);
        Assert.Equal(409, (await app.PutVillageAsync(Commune + "-04")).Status);
        Assert.Equal("period-closed", (await app.PutVillageAsync(Commune + "-04", to: "2026-08-30")).Json.Text("code"));
        await app.PutVillageAsync(Commune + "-05");
        Assert.Equal(409, (await app.PutVillageAsync(Commune + "-05", to: "2026-09-30")).Status);
        Assert.Equal(200, (await app.PutVillageAsync(Commune + "-05", to: "2026-10-01")).Status);
        Assert.Equal(200, (await app.PutVillageAsync(Commune + "-04", "Thôn khác", to: "2026-09-30")).Status);
    }

    [Fact]
    public async Task Every_fault_of_a_village_is_named()
    {
        var (status, problem) = await app.CallAsync(
            HttpMethod.Put,
            $"/api/v1/villages/{Commune}-06",
            body: new { kind = "lang", from = "2026-02-01", to = "2026-01-31", predecessors = (string[])["x", "10507-01", Commune + "-06"], colour = 1 });

        Assert.Equal(422, status);
        Assert.Equal(
            [
                "/colour unknown-property", "/kind unknown-value", "/name required", "/predecessors/0 malformed", "/predecessors/1 other-commune",
                "/predecessors/2 meaningless", "/to out-of-range",
            ],
            problem.Faults().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "/api/v1/villages/02455-1", 422)]
    [InlineData("GET", "/api/v1/villages/02455-1", 404)]
    [InlineData("GET", "/api/v1/villages/02455-99", 404)]
    [InlineData("PUT", "/api/v1/villages/99999-01", 404)]
    [InlineData("GET", "/api/v1/villages?unit=99999", 404)]
    [InlineData("GET", "/api/v1/villages?unit=x", 422)]
    [InlineData("GET", "/api/v1/villages?unit=02455&on=2026-02-30", 422)]
    [InlineData("GET", "/api/v1/villages?unit=02455&cursor=x", 422)]
    [InlineData("GET", "/api/v1/villages?unit=02455&limit=0", 422)]
    [InlineData("GET", "/api/v1/villages?unit=02455-T77", 404)]
    public async Task What_is_not_there_or_not_well_formed_is_told_apart(string method, string path, int status) =>
        Assert.Equal(status, (await app.CallAsync(new HttpMethod(method), path, body: method == "PUT" ? new { name = "Thôn", kind = "thon" } : null)).Status);

    [Fact]
    public async Task A_change_on_condition_fails_when_somebody_was_faster()
    {
        var (_, village) = await app.PutVillageAsync(Commune + "-07");
        using var request = Conditional("If-Match", village.Text("etag"), "Thôn Một");
        using var done = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var late = Conditional("If-Match", village.Text("etag"), "Thôn Hai");
        using var refused = await app.Client.SendAsync(late, TestContext.Current.CancellationToken);
        using var creating = Conditional("If-None-Match", "*", "Thôn Ba");
        using var exists = await app.Client.SendAsync(creating, TestContext.Current.CancellationToken);

        Assert.Equal(
            (200, (412, "stale"), (412, "stale")), ((int)done.StatusCode, await TestApp.CodeOfAsync(refused), await TestApp.CodeOfAsync(exists)));
    }

    /// <summary>RFC 9110: who changes names the very version, who only makes something new does not mind how it was packed.</summary>
    [Fact]
    public async Task A_weak_tag_is_no_version_to_change_and_a_thing_that_is_there()
    {
        var (_, village) = await app.PutVillageAsync(Commune + "-08");
        using var changing = Conditional("If-Match", "W/" + village.Text("etag"), "Thôn Một", "08");
        using var refused = await app.Client.SendAsync(changing, TestContext.Current.CancellationToken);
        using var creating = Conditional("If-None-Match", "W/" + village.Text("etag"), "Thôn Hai", "08");
        using var exists = await app.Client.SendAsync(creating, TestContext.Current.CancellationToken);

        Assert.Equal(((412, "stale"), (412, "stale")), (await TestApp.CodeOfAsync(refused), await TestApp.CodeOfAsync(exists)));
        Assert.Equal(village.Text("etag"), (await app.GetAsync($"/api/v1/villages/{Commune}-08")).Json.Text("etag"));
    }

    [Fact]
    public async Task A_teams_key_sees_its_own_village_and_no_other()
    {
        var team = await app.PlantTeamAsync("02470", "01");
        await app.PlantTeamAsync("02470", "02");
        var key = (await app.IssueAsync("collector", team)).Secret;
        var (_, own) = await app.GetAsync("/api/v1/villages", key);

        Assert.Equal(["02470-01"], own.Items().Select(village => village.Text("id")));
        Assert.Equal(200, (await app.GetAsync("/api/v1/villages/02470-01", key)).Status);
        Assert.Equal(403, (await app.GetAsync("/api/v1/villages/02470-02", key)).Status);
        Assert.Equal(403, (await app.GetAsync("/api/v1/villages?unit=02470", key)).Status);
    }

    [Fact]
    public async Task A_provinces_villages_come_page_by_page()
    {
        foreach (var commune in (string[])["02473", "02494"])
        {
            foreach (var number in (string[])["01", "02", "03"])
                await app.PutVillageAsync($"{commune}-{number}");
        }

        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var (_, page) = await app.GetAsync("/api/v1/villages?unit=08&limit=2" + (cursor is null ? "" : "&cursor=" + cursor));
            ids.AddRange(page.Items().Select(village => village.Text("id")));
            cursor = page.GetProperty("cursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        Assert.Equal(6, ids.Count(id => id.StartsWith("02473", StringComparison.Ordinal) || id.StartsWith("02494", StringComparison.Ordinal)));
    }

    private static HttpRequestMessage Conditional(string header, string etag, string name, string number = "07")
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/villages/{Commune}-{number}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { name, kind = "thon" }),
        };
        request.Headers.Add(header, etag);
        request.Headers.Add("Authorization", "Bearer " + TestApp.SystemKey);
        return request;
    }

    private async Task<IEnumerable<string>> IdsAsync(string on, string unit = Commune) =>
        (await app.GetAsync($"/api/v1/villages?unit={unit}&on={on}")).Json.Items().Select(village => village.Text("id"));
}
