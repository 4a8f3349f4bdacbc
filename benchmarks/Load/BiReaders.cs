using System.Diagnostics;
using System.Text.Json;

namespace Tcns.Benchmarks.Load;

/// <summary>Two BI tools of the province: one fetches the newest manifest and all its files again and again, one pages through visits and figures over OData.</summary>
internal sealed class BiReaders(HttpClient http, string authorization, Func<Tally> tally)
{
    private const string PageSize = "odata.maxpagesize=5000";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly string[] Sets = ["fact_visit", "fact_indicator"];

    /// <summary>How often the first has fetched a whole publication.</summary>
    public int Publications { get; private set; }

    public Task RunAsync(CancellationToken over) => Task.WhenAll(ReadOnAsync(ReadFeedAsync, over), ReadOnAsync(ReadODataAsync, over));

    private static async Task ReadOnAsync(Func<CancellationToken, Task> readAsync, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await readAsync(over);
                await Task.Delay(Pause, over);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The stage has ended.
        }
    }

    private async Task ReadFeedAsync(CancellationToken over)
    {
        if (await GetAsync(Act.FeedFile, new Uri("/api/v1/feed?province=" + LoadedProvince.Code, UriKind.Relative), over) is not { } text)
            return;
        using var manifest = JsonDocument.Parse(text);
        foreach (var file in manifest.RootElement.GetProperty("datasets").EnumerateArray().SelectMany(dataset => dataset.GetProperty("files").EnumerateArray()))
        {
            var wanted = file.GetProperty("bytes").GetInt64();
            if (await CountAsync(new Uri("/api/v1/feed/" + file.GetProperty("path").GetString(), UriKind.Relative), over) is { } fetched && fetched != wanted)
                throw new InvalidOperationException($"{file} was {fetched} bytes long.");
        }

        Publications++;
    }

    private async Task ReadODataAsync(CancellationToken over)
    {
        foreach (var set in Sets)
        {
            for (var page = new Uri($"/api/odata/{set}", UriKind.Relative); page is not null;)
            {
                if (await GetAsync(Act.ODataPage, page, over) is not { } text)
                    break;
                using var json = JsonDocument.Parse(text);
                page = json.RootElement.TryGetProperty("@odata.nextLink", out var next) ? new Uri(new Uri(next.GetString()!).PathAndQuery, UriKind.Relative) : null;
            }
        }
    }

    /// <returns>Null where it was refused.</returns>
    private async Task<byte[]?> GetAsync(Act act, Uri path, CancellationToken over)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await SendAsync(path, HttpCompletionOption.ResponseContentRead, over);
            if (!answer.IsSuccessStatusCode)
            {
                tally().Refused(act, (int)answer.StatusCode);
                return null;
            }

            var text = await answer.Content.ReadAsByteArrayAsync(over);
            tally().Answered(act, Stopwatch.GetElapsedTime(begun));
            tally().Fetched(text.Length);
            return text;
        }
        catch (Exception silence) when (IsSilence(silence, over))
        {
            tally().Refused(act, Tally.NoAnswer);
            return null;
        }
    }

    /// <returns>How many bytes it has; null where it was refused.</returns>
    private async Task<long?> CountAsync(Uri path, CancellationToken over)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await SendAsync(path, HttpCompletionOption.ResponseHeadersRead, over);
            if (!answer.IsSuccessStatusCode)
            {
                tally().Refused(Act.FeedFile, (int)answer.StatusCode);
                return null;
            }

            await using var body = await answer.Content.ReadAsStreamAsync(over);
            var (piece, length) = (new byte[64 * 1024], 0L);
            for (var read = await body.ReadAsync(piece, over); read > 0; read = await body.ReadAsync(piece, over))
                length += read;
            tally().Answered(Act.FeedFile, Stopwatch.GetElapsedTime(begun));
            tally().Fetched(length);
            return length;
        }
        catch (Exception silence) when (silence is IOException || IsSilence(silence, over))
        {
            tally().Refused(Act.FeedFile, Tally.NoAnswer);
            return null;
        }
    }

    private Task<HttpResponseMessage> SendAsync(Uri path, HttpCompletionOption option, CancellationToken over)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.TryAddWithoutValidation("Prefer", PageSize);
        return http.SendAsync(request, option, over);
    }

    private static bool IsSilence(Exception thrown, CancellationToken over) => thrown is HttpRequestException || (thrown is OperationCanceledException && !over.IsCancellationRequested);
}
