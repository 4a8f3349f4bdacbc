using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.OData;

/// <summary>OData over HTTP, as Power BI and Excel ask.</summary>
public class ODataTests(TestApp app)
{
    private const string Set = "/api/odata/fact_visit";
    private static readonly DateTimeOffset First = new(2026, 11, 19, 18, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_key_is_taken_as_a_password_for_reading_and_nowhere_else()
    {
        await PublishAsync("11", 3, "03127-T01");
        var key = (await app.IssueAsync("viewer", "11")).Secret;

        using var unnamed = await app.Client.GetAsync(Set, Cancel);
        using var asked = await BasicAsync(Set, "power bi", key);
        using var wrong = await BasicAsync(Set, "power bi", "wrong");
        using var malformed = await SendAsync(Set, new AuthenticationHeaderValue("Basic", "not base64!"));
        using var elsewhere = await BasicAsync("/api/v1/me", "power bi", key);

        Assert.Equal([401, 200, 401, 401, 401], new[] { unnamed, asked, wrong, malformed, elsewhere }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(["Basic", "Bearer"], unnamed.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        Assert.Equal(["Bearer"], elsewhere.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        Assert.Equal(3, Rows(await JsonAsync(asked)).Length);
    }

    [Fact]
    public async Task Each_key_gets_the_rows_of_its_unit()
    {
        await PublishAsync("12", 30, "03388-T01", "03388-T02", "03390-T01");
        var province = (await app.IssueAsync("provincial", "12")).Secret;
        var commune = (await app.IssueAsync("viewer", "03388")).Secret;
        await app.PlantTeamAsync("03388", "02");
        var team = (await app.IssueAsync("collector", "03388-T02")).Secret;

        Assert.Equal("30", await TextAsync(Set + "/$count", province));
        Assert.Equal("20", await TextAsync(Set + "/$count", commune));
        Assert.Equal("10", await TextAsync(Set + "/$count", team));
        Assert.Equal("10", await TextAsync(Set + "/$count?$filter=commune_code eq '03390'", province));
        Assert.Equal("0", await TextAsync(Set + "/$count?$filter=commune_code eq '03390'", commune));
        Assert.Equal("30", await TextAsync(Set + "/$count?province=12", TestApp.SystemKey));
        Assert.Equal("province-required", await ErrorAsync(Set, TestApp.SystemKey, 400));
        Assert.Equal("out-of-scope", await ErrorAsync(Set + "?province=11", commune, 403));
    }

    [Fact]
    public async Task Pages_stay_on_the_snapshot_that_they_began_with()
    {
        await PublishAsync("14", 25, "03646-T01");
        var key = (await app.IssueAsync("viewer", "14")).Secret;
        using var request = new HttpRequestMessage(HttpMethod.Get, Set + "?$count=true");
        request.Headers.Add("Prefer", "odata.maxpagesize=10");
        using var first = await SendAsync(request, key);
        var page = await JsonAsync(first);
        await app.PublishAsync("14", First.AddMinutes(10), 40, "03646-T02");

        var ids = Rows(page).Select(row => row.GetProperty("record_id").GetString()).ToList();
        for (var next = Next(page); next is not null; next = Next(page))
        {
            page = await JsonAsync(await SendAsync(next, new AuthenticationHeaderValue("Bearer", key)));
            Assert.Equal(25, page.GetProperty("@odata.count").GetInt32());
            ids.AddRange(Rows(page).Select(row => row.GetProperty("record_id").GetString()));
        }

        Assert.Equal("odata.maxpagesize=10", first.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal("4.0", first.Headers.GetValues("OData-Version").Single());
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"{i:D6}"), ids);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_told_in_the_form_of_OData()
    {
        await PublishAsync("15", 5, "02647-T01");
        var key = (await app.IssueAsync("viewer", "15")).Secret;

        Assert.Equal("malformed-query", await ErrorAsync(Set + "?$filter=nowhere eq 1", key, 400));
        Assert.Equal("malformed-query", await ErrorAsync(Set + "?colour=blue", key, 400));
        Assert.Equal("unsupported-query", await ErrorAsync(Set + "?$expand=x", key, 501));
        Assert.Equal("bad-token", await ErrorAsync(Set + "?$skiptoken=abc", key, 400));
        Assert.Equal("not-acceptable", await ErrorAsync(Set + "?$format=atom", key, 406));
        Assert.Equal("not-acceptable", await ErrorAsync(Set + "?$format=application/json;odata.metadata=full", key, 406));
        Assert.Equal("not-acceptable", await ErrorAsync("/api/odata/$metadata?$format=json", key, 406));
        Assert.Equal("unknown-set", await ErrorAsync("/api/odata/nowhere", key, 404));
        Assert.Equal("no-feed", await ErrorAsync(Set, (await app.IssueAsync("viewer", "91")).Secret, 404));
    }

    [Fact]
    public async Task The_service_says_what_it_has()
    {
        var key = (await app.IssueAsync("viewer", "15")).Secret;

        var service = JsonDocument.Parse(await TextAsync("/api/odata/", key)).RootElement;
        var metadata = await TextAsync("/api/odata/$metadata", key);

        Assert.Equal("fact_visit", service.GetProperty("value")[0].GetProperty("name").GetString());
        Assert.EndsWith("/api/odata/$metadata", service.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Contains("Lượt hỗ trợ trực tiếp", metadata, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task PublishAsync(string province, int visits, params string[] teams) => app.PublishAsync(province, First, visits, teams);

    private Task<HttpResponseMessage> BasicAsync(string path, string user, string key) =>
        SendAsync(path, new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{key}"))));

    private Task<HttpResponseMessage> SendAsync(string path, AuthenticationHeaderValue authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = authorization;
        return app.Client.SendAsync(request, Cancel);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string key)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return app.Client.SendAsync(request, Cancel);
    }

    private async Task<string> TextAsync(string path, string key)
    {
        using var answer = await SendAsync(path, new AuthenticationHeaderValue("Bearer", key));
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    private async Task<string?> ErrorAsync(string path, string key, int status)
    {
        using var answer = await SendAsync(path, new AuthenticationHeaderValue("Bearer", key));
        Assert.Equal(status, (int)answer.StatusCode);
        var error = (await JsonAsync(answer)).GetProperty("error");
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        return error.GetProperty("code").GetString();
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Cancel)).RootElement;

    private static JsonElement[] Rows(JsonElement page) => [.. page.GetProperty("value").EnumerateArray()];

    private static string? Next(JsonElement page) => page.TryGetProperty("@odata.nextLink", out var next) ? next.GetString() : null;
}
