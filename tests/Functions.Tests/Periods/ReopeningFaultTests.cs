using System.Net.Http.Json;
using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Periods;

public class ReopeningFaultTests(TestApp app)
{
    private const string Good = """{"commune":"02725","reason":"Bổ sung","until":"2026-12-10"}""";

    [Theory]
    [InlineData("2026-Q5", Good, "{quarter} malformed")]
    [InlineData("2026-RQ3", Good, "{quarter} malformed")]
    [InlineData("2026-09", Good, "{quarter} malformed")]
    [InlineData("2026", Good, "{quarter} malformed")]
    [InlineData("2026-Q3", "{}", "/commune required", "/reason required", "/until required")]
    [InlineData("2026-Q3", """{"commune":"xa","reason":"Bổ sung","until":"2026-12-10"}""", "/commune malformed")]
    [InlineData("2026-Q3", """{"commune":"15","reason":"Bổ sung","until":"2026-12-10"}""", "/commune wrong-level")]
    [InlineData("2026-Q3", """{"commune":"02725","reason":" ","until":"2026-11-19"}""", "/reason required", "/until past")]
    [InlineData("2026-Q3", """{"commune":"02725","reason":"Của 015084001234","until":"10/12/2026"}""", "/reason personal-data", "/until malformed")]
    [InlineData("2026-Q3", """{"commune":"02725","reason":"Bổ sung","until":"2026-12-10","quarter":"2026-Q3"}""", "/quarter unknown-property")]
    public async Task Every_fault_is_told(string quarter, string body, params string[] faults)
    {
        var (status, problem) = await app.CallAsync(
            HttpMethod.Post, $"/api/v1/periods/{quarter}/reopen", body: JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal(422, status);
        Assert.Equal(faults, problem.Faults());
    }

    [Theory]
    [InlineData(1000, 200)]
    [InlineData(1001, 422)]
    public async Task A_reason_has_a_thousand_characters_at_most(int length, int status) =>
        Assert.Equal(status, (await app.ReopenAsync("02728", "2026-Q3", reason: new string('ế', length))).Status);

    [Fact]
    public async Task A_reason_may_have_lines_and_its_characters_are_counted_as_people_count_them()
    {
        Assert.Equal(200, (await app.ReopenAsync("02782", "2026-Q3", reason: "Bổ sung\nthôn Đông " + string.Concat(Enumerable.Repeat("🏘", 900)))).Status);
    }

    [Theory]
    [InlineData("2026-Q4")]
    [InlineData("2027-Q1")]
    public async Task What_is_not_closed_cannot_be_reopened_nor_closed(string quarter)
    {
        var (reopened, closed) = (await app.ReopenAsync("02725", quarter), await app.CloseAsync("02725", quarter));

        Assert.Equal((409, "not-possible-now"), (reopened.Status, reopened.Json.Text("code")));
        Assert.Equal((409, "not-possible-now"), (closed.Status, closed.Json.Text("code")));
    }

    [Fact]
    public async Task What_is_over_and_still_open_need_not_be_reopened()
    {
        await using var january = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", "2027-01-15T23:59:00+07:00");
        using var answer = await january.SendAsync(
            HttpMethod.Post, "/api/v1/periods/2026-Q4/reopen", TestApp.SystemKey, new { commune = "02725", reason = "Bổ sung", until = "2027-02-10" });

        Assert.Equal((409, "not-possible-now"), await TestApp.CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_commune_that_the_list_does_not_hold_is_unknown()
    {
        Assert.Equal("unknown-unit", (await app.ReopenAsync("99999", "2026-Q3")).Json.Text("code"));
        Assert.Equal("unknown-unit", (await app.CloseAsync("99999", "2026-Q3")).Json.Text("code"));
    }

    [Theory]
    [InlineData("provincial", "15", 200)]
    [InlineData("provincial", "08", 403)]
    [InlineData("officer", "02725", 403)]
    public async Task Only_its_province_reopens_for_a_commune(string role, string unit, int status)
    {
        var key = (await app.IssueAsync(role, unit)).Secret;

        Assert.Equal(status, (await app.ReopenAsync("02725", "2025-Q1", key: key)).Status);
        Assert.Equal(status, (await app.CloseAsync("02725", "2025-Q1", key)).Status);
    }

    [Fact]
    public async Task Two_at_once_who_saw_the_same_do_not_overwrite_each_other()
    {
        var (_, seen) = await app.ReopenAsync("02746", "2026-Q3");
        var etag = seen.GetProperty("reopening").Text("etag");
        await using var other = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", TestApp.Clock);
        var answers = await Task.WhenAll(
            ReopenIfAsync(app.Client, etag, "2026-12-15"), ReopenIfAsync(other.Client, etag, "2026-12-20"));
        var (_, list) = await app.GetAsync("/api/v1/periods?unit=02746");

        Assert.Equal([200, 412], answers.Select(answer => answer.Status).Order());
        Assert.Equal(answers.Single(answer => answer.Status == 200).Until, list.Items().ElementAt(2).GetProperty("reopening").Text("until"));
    }

    [Fact]
    public async Task Of_twenty_quarters_that_two_reopen_at_once_none_is_lost()
    {
        await using var other = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", TestApp.Clock);
        string[] quarters = [.. Enumerable.Range(2021, 5).SelectMany(year => Enumerable.Range(1, 4).Select(number => $"{year}-Q{number}"))];
        var answers = await Task.WhenAll(quarters.Select(async (quarter, index) =>
        {
            var client = index % 2 == 0 ? app.Client : other.Client;
            return (await PostAsync(client, quarter, new { commune = "02752", reason = "Bổ sung", until = PeriodCalls.Until }, null)).Status;
        }));

        Assert.All(answers, status => Assert.Equal(200, status));
        foreach (var year in Enumerable.Range(2021, 5))
            Assert.All(await app.PeriodsAsync("?unit=02752&year=" + year), line => Assert.EndsWith(" reopened", line, StringComparison.Ordinal));
    }

    private static async Task<(int Status, string Until)> ReopenIfAsync(HttpClient client, string etag, string until) =>
        ((await PostAsync(client, "2026-Q3", new { commune = "02746", reason = "Bổ sung", until }, etag)).Status, until);

    private static async Task<(int Status, string Text)> PostAsync(HttpClient client, string quarter, object body, string? etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/periods/{quarter}/reopen") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
