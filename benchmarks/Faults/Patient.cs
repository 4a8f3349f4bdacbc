using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Tcns.Benchmarks.Faults;

/// <summary>A client that does what a phone does: it sends again what was not answered, and what was answered "later", until it has an answer.</summary>
internal sealed class Patient : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);
    private readonly HttpClient http;
    private readonly Func<Uri> address;
    private readonly TimeSpan longest;

    /// <param name="address">Where the server is now; another after it was started again.</param>
    /// <param name="each">So long it waits for one answer.</param>
    /// <param name="longest">So long it tries in all.</param>
    public Patient(Func<Uri> address, TimeSpan each, TimeSpan longest)
    {
        this.address = address;
        this.longest = longest;
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { Timeout = each };
    }

    /// <summary>Answers of 500, which none is to be.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Internal { get; } = [];

    /// <param name="isDone">Asked before each further attempt: whether the act is done, by what a look says. Null where sending again is harmless.</param>
    /// <returns>The first answer that is for good; null where there was none.</returns>
    public async Task<(int Status, JsonElement Json)?> SendAsync(
        HttpMethod method, string path, string key, string? body = null, string? ifMatch = null, Func<Task<(int Status, JsonElement Json)?>>? isDone = null, string? type = null)
    {
        var since = TimeProvider.System.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            if (tries > 0 && isDone is not null && await isDone() is { } done)
                return done;
            if (await TryAsync(method, path, key, body, ifMatch, type) is { } answer)
                return answer;
            if (TimeProvider.System.GetElapsedTime(since) > longest)
                return null;
            await Task.Delay(Between * Math.Min(8, tries + 1));
        }
    }

    public Task<(int Status, JsonElement Json)?> GetAsync(string path, string key) => SendAsync(HttpMethod.Get, path, key);

    public void Dispose() => http.Dispose();

    private async Task<(int Status, JsonElement Json)?> TryAsync(HttpMethod method, string path, string key, string? body, string? ifMatch, string? type)
    {
        using var request = new HttpRequestMessage(method, new Uri(address(), "/api/" + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type ?? "application/json");
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        try
        {
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.InternalServerError)
                Internal.Enqueue($"{method} {path}: {text}");
            if (answer.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
                return null;
            using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
            return ((int)answer.StatusCode, json.RootElement.Clone());
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException or JsonException)
        {
            return null;
        }
    }
}
