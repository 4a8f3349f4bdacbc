using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Tcns.Benchmarks.Load;

/// <summary>Asks for a rollup of the province as soon as the one before has ended.</summary>
internal sealed class Rollups(HttpClient http, string quarter)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly AuthenticationHeaderValue Key = new("Bearer", LocalRun.SystemKey);

    /// <summary>How long each took, in seconds.</summary>
    public List<double> Took { get; } = [];

    public int Failed { get; private set; }

    /// <summary>The last one is waited for.</summary>
    public async Task RunAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await RollUpAsync();
    }

    /// <summary>One, to its end.</summary>
    public async Task RollUpAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        var id = (await AskAsync(HttpMethod.Post, "v1/rollups", $$"""{ "unit": "{{LoadedProvince.Code}}", "period": "{{quarter}}" }""")).GetProperty("id").GetString();
        for (var state = "queued"; state is not "done";)
        {
            await Task.Delay(Look);
            if (Stopwatch.GetElapsedTime(begun) > Longest)
                throw new InvalidOperationException($"A rollup is still {state} after {Longest.TotalMinutes} minutes.");
            state = (await AskAsync(HttpMethod.Get, "v1/rollups/" + id, null)).GetProperty("state").GetString();
            if (state == "failed")
            {
                Failed++;
                return;
            }
        }

        Took.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    /// <summary>What the published figures and the published visits say: people supported by the teams, visits, people in them.</summary>
    public async Task<(long Supports, long Visits, long People)> ReadAsync()
    {
        var figures = await AskAsync(HttpMethod.Get, $"v1/indicators?unit={LoadedProvince.Code}&period={quarter}", null);
        var supports = figures.GetProperty("plans").EnumerateArray().First().GetProperty("indicators").EnumerateArray().First(one => one.GetProperty("id").GetString() == "supports-per-team");
        var sums = await AskAsync(HttpMethod.Get, $"odata/fact_visit?province={LoadedProvince.Code}&$apply=aggregate($count as visits,people_total with sum as people)", null);
        var row = sums.GetProperty("value").EnumerateArray().First();
        return (supports.GetProperty("numerator").GetInt64(), row.GetProperty("visits").GetInt64(), row.GetProperty("people").ValueKind == JsonValueKind.Null ? 0 : row.GetProperty("people").GetInt64());
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, string? body)
    {
        // What the storage fails for a moment is asked again, as a person would.
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(method, new Uri("/api/" + path, UriKind.Relative)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = Key;
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
            {
                using var json = JsonDocument.Parse(text);
                return json.RootElement.Clone();
            }

            if (tries == 10 || (int)answer.StatusCode is not (429 or 503))
                throw new InvalidOperationException($"{path} was refused: {(int)answer.StatusCode} {text}");
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }
}
