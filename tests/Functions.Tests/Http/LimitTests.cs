using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;

namespace Tcns.Functions.Tests.Http;

/// <summary>An app of its own with small limits, over the same storage.</summary>
public sealed class LimitTests(TestApp shared) : IAsyncLifetime
{
    private const int Burst = 3;
    private WebApplication app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = TestApp.Build(shared.Storage, "--Tcns:RatePerSecond", "1", "--Tcns:RateBurst", Burst.ToString(CultureInfo.InvariantCulture));
        await app.StartAsync(TestContext.Current.CancellationToken);
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_come_again_and_others_are_not_held_up()
    {
        var (busy, _) = await shared.IssueAsync("viewer", "31");
        var (quiet, _) = await shared.IssueAsync("viewer", "31");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i <= Burst + 1; i++)
            answers.Add(await AskAsync(busy));

        var last = answers[^1];
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(quiet)).StatusCode);

        await Task.Delay(last.Headers.RetryAfter.Delta.Value, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(busy)).StatusCode);
    }

    [Fact]
    public async Task The_operators_key_is_not_limited()
    {
        for (var i = 0; i < 3 * Burst; i++)
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(TestApp.SystemKey)).StatusCode);
    }

    [Fact]
    public async Task A_key_revoked_elsewhere_is_refused_here_within_30_seconds()
    {
        var (secret, id) = await shared.IssueAsync("viewer", "31");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(secret)).StatusCode);
        using var revoked = await shared.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, TestApp.SystemKey);
        var since = TimeProvider.System.GetTimestamp();

        var status = HttpStatusCode.OK;
        while (status != HttpStatusCode.Unauthorized && TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            status = (await AskAsync(secret)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    private async Task<HttpResponseMessage> AskAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
