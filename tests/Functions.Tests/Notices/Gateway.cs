using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tcns.Functions.Tests.Notices;

/// <summary>The other side of the webhook, which can be told to misbehave.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    public const string Secret = "bí mật của cổng thông báo";
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Call> calls = new();

    private Gateway(WebApplication app)
    {
        this.app = app;
    }

    /// <summary>What it does with a call that has come in whole.</summary>
    public Func<HttpContext, Task> Manner { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<Call> Calls => [.. calls];

    public string Address => app.Urls.Single() + "/thong-bao?to=zalo";

    public static async Task<Gateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new Gateway(builder.Build());
        gateway.app.Run(gateway.AnswerAsync);
        await gateway.app.StartAsync(TestContext.Current.CancellationToken);
        return gateway;
    }

    public static Func<HttpContext, Task> Answer(int status, string? header = null, string? value = null) => context =>
    {
        context.Response.StatusCode = status;
        if (header is not null)
            context.Response.Headers[header] = value;
        return Task.CompletedTask;
    };

    /// <summary>Takes the call and says nothing until the caller goes.</summary>
    public static Task HangAsync(HttpContext context) => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);

    /// <summary>Takes the call and breaks the connection.</summary>
    public static Task DropAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        calls.Enqueue(new Call(context.Request.Headers["Idempotency-Key"].ToString(), JsonSerializer.Deserialize<JsonElement>(body.ToArray()), IsSigned(context, body.ToArray())));
        await Manner(context);
    }

    /// <summary>As docs/notices.md tells a gateway to look.</summary>
    private static bool IsSigned(HttpContext context, byte[] body)
    {
        var timestamp = context.Request.Headers["Tcns-Timestamp"].ToString();
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body];
        var age = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture);
        return age is >= -5 and < 300
            && context.Request.Headers["Tcns-Signature"] == "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
    }

    internal sealed record Call(string Id, JsonElement Body, bool IsSigned);
}
