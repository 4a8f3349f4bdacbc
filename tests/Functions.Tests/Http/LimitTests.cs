using System.Globalization;
using System.Net;

namespace Tcns.Functions.Tests.Http;

/// <summary>An app of its own with small limits, over the same storage.</summary>
public sealed class LimitTests(TestApp shared) : IAsyncLifetime
{
    private const int Burst = 3;

    /// <summary>More than comes to be allowed while they are answered.</summary>
    private const int AtOnce = 40;
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
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => app.AskAsync(busy)));

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Burst, AtOnce - 1);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await app.AskAsync(quiet)).StatusCode);

        await Task.Delay(refused.Headers.RetryAfter.Delta.Value, TestContext.Current.CancellationToken);
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

        var (status, askedAfter) = (HttpStatusCode.OK, TimeSpan.Zero);
        while (status != HttpStatusCode.Unauthorized && askedAfter < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            askedAfter = TimeProvider.System.GetElapsedTime(since);
            status = (await app.AskAsync(secret)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }
}
