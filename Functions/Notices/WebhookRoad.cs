using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Domain.Notices;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Notices;

/// <summary>Tells notices to the operator's gateway: one signed POST each, under the notice's id, which the gateway counts once.</summary>
internal sealed class WebhookRoad(Settings settings, TimeProvider time) : INoticeRoad, IDisposable
{
    private const string KeyHeader = "Idempotency-Key";
    private static readonly string[] OneTarget = ["webhook"];
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    public NoticeChannel Channel => NoticeChannel.Webhook;

    public bool IsOpen => settings.Webhook is not null;

    public IReadOnlyList<string> TargetsOf(NoticeSettings settings) => OneTarget;

    public async Task<SendOutcome> SendAsync(NoticeLetter letter, string target, CancellationToken cancel)
    {
        using var request = Write(letter, settings.Webhook!);
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return Judge(answer);
        }
        catch (HttpRequestException broken)
        {
            return new SendOutcome.Later(null, broken.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new SendOutcome.Later(null, "no answer in time");
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Write(NoticeLetter letter, WebhookSettings webhook)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(WebhookBody.Of(letter), WireJson.Wire.WebhookBody);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = content };
        request.Headers.Add(KeyHeader, letter.Notice.Id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(webhook.Secret, timestamp, body));
        return request;
    }

    private SendOutcome Judge(HttpResponseMessage answer) => answer.StatusCode switch
    {
        _ when answer.IsSuccessStatusCode => new SendOutcome.Delivered(),

        // The gateway has this id already: an earlier call came through whose answer was lost.
        HttpStatusCode.Conflict => new SendOutcome.Delivered(),
        HttpStatusCode.Gone => new SendOutcome.Refused(),
        _ => new SendOutcome.Later(PauseOf(answer.Headers.RetryAfter), "HTTP " + ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)),
    };

    private TimeSpan? PauseOf(RetryConditionHeaderValue? wish) => wish?.Delta ?? (wish?.Date is { } until ? until - time.GetUtcNow() : null);
}
