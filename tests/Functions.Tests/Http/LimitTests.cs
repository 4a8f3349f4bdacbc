using System.Globalization;
using System.Net;

namespace Tcns.Functions.Tests.Http;

/// <summary>An app of its own with small limits, over the same storage.</summary>
public sealed class LimitTests(TestApp shared) : IAsyncLifetime
{
    private const int Burst = 3;
    private OwnApp app = null!;

    public async ValueTask InitializeAsync() =>
        app = await OwnApp.StartAsync(
            shared.Storage, "--Tcns:RatePerSecond", "1", "--Tcns:RateBurst", Burst.ToString(CultureInfo.InvariantCulture));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_come_again_and_others_are_not_held_up()
    {
        var (busy, _) = await shared.IssueAsync("viewer", "31");
        var (quiet, _) = await shared.IssueAsync("viewer", "31");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i <= Burst + 1; i++)
            answers.Add(await app.AskAsync(busy));

        var last = answers[^1];
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await app.AskAsync(quiet)).StatusCode);

        await Task.Delay(last.Headers.RetryAfter.Delta.Value, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await app.AskAsync(busy)).StatusCode);
    }

    [Fact]
    public async Task The_operators_key_is_not_limited()
    {
        for (var i = 0; i < 3 * Burst; i++)
            Assert.Equal(HttpStatusCode.OK, (await app.AskAsync(TestApp.SystemKey)).StatusCode);
    }

    [Fact]
    public async Task A_key_revoked_elsewhere_is_refused_here_within_30_seconds()
    {
        var (secret, id) = await shared.IssueAsync("viewer", "31");
        Assert.Equal(HttpStatusCode.OK, (await app.AskAsync(secret)).StatusCode);
        using var revoked = await shared.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, TestApp.SystemKey);
        var since = TimeProvider.System.GetTimestamp();

        var status = HttpStatusCode.OK;
        while (status != HttpStatusCode.Unauthorized && TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            status = (await app.AskAsync(secret)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }
}
