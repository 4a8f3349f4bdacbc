using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// A phone's way to the server. It asks as the field form does, some things at once, and sends again what was not answered as that does: the first time after five
/// seconds, then each time twice as long, and not before the server asks for it. It sends one thing at a time.
/// </summary>
internal sealed class PhoneLine(HttpClient http, Ledger ledger, VisitText visits) : IDisposable
{
    private const int MostWaits = 6;
    private const string Root = "/api/v1/";
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly Uri Visits = new(Root + "visits", UriKind.Relative);
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly ArrayBufferWriter<byte> body = new(16 * 1024);

    /// <param name="act">How the figures call it.</param>
    /// <param name="place">Of the seat among all.</param>
    /// <param name="seat">Whose records they are.</param>
    /// <param name="numbers">Of the visits; those of which an answer says that they are kept are acknowledged.</param>
    /// <param name="due">When it was to begin: what it waited since then counts.</param>
    /// <param name="tally">Where it is counted: the one there is when the answer comes.</param>
    /// <param name="cancel">Ends it, wherever it is.</param>
    public async Task PostAsync(Act act, Seat seat, IReadOnlyList<int> numbers, long due, Func<Tally> tally, CancellationToken cancel)
    {
        var waiting = numbers;
        for (var waits = 0; waiting.Count > 0; waits++)
        {
            body.ResetWrittenCount();
            visits.Write(body, seat, waiting);
            (waiting, var wait) = await TryAsync(act, seat, waiting, waits == 0 ? due : Stopwatch.GetTimestamp(), tally, cancel);
            if (waiting.Count == 0 || waits == MostWaits)
                return;
            tally().Retried();
            var own = FirstWait * Math.Pow(2, waits);
            await Task.Delay(Min(LongestWait, own > wait ? own : wait), cancel);
        }
    }

    /// <returns>Null where it was refused, or nobody answered.</returns>
    public async Task<byte[]?> GetAsync(Act act, Seat seat, string path, long due, Func<Tally> tally, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, new Uri(Root + path, UriKind.Relative), seat);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                tally().Refused(act, (int)answer.StatusCode);
                return null;
            }

            tally().Answered(act, Stopwatch.GetElapsedTime(due));
            return await answer.Content.ReadAsByteArrayAsync(cancel);
        }
        catch (Exception silence) when (IsSilence(silence, cancel))
        {
            tally().Refused(act, Tally.NoAnswer);
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    /// <returns>What was not answered for good, and for how long the server asks to be left alone.</returns>
    private async Task<(IReadOnlyList<int> Waiting, TimeSpan Wait)> TryAsync(Act act, Seat seat, IReadOnlyList<int> numbers, long begun, Func<Tally> tally, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Post, Visits, seat);
        request.Headers.TryAddWithoutValidation("Tcns-Sent-At", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        request.Content = new ReadOnlyMemoryContent(body.WrittenMemory);
        request.Content.Headers.ContentType = Json;
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                tally().Refused(act, (int)answer.StatusCode);
                return (numbers, answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero);
            }

            var told = await answer.Content.ReadAsByteArrayAsync(cancel);
            tally().Answered(act, Stopwatch.GetElapsedTime(begun));
            return (Settle(act, numbers, told, tally), TimeSpan.Zero);
        }
        catch (Exception silence) when (IsSilence(silence, cancel))
        {
            tally().Refused(act, Tally.NoAnswer);
            return (numbers, TimeSpan.Zero);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri path, Seat seat)
    {
        var request = new HttpRequestMessage(method, path) { Version = http.DefaultRequestVersion };
        request.Headers.TryAddWithoutValidation("Authorization", seat.Authorization);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Accept-Language", "vi");
        return request;
    }

    /// <returns>What is to be sent again.</returns>
    private List<int> Settle(Act act, IReadOnlyList<int> numbers, byte[] told, Func<Tally> tally)
    {
        var again = new List<int>();
        var place = 0;
        var reader = new Utf8JsonReader(told);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 3 || !reader.ValueTextEquals("status"u8))
                continue;
            reader.Read();
            var number = numbers[place++];
            if (reader.ValueTextEquals("retry"u8))
                again.Add(number);
            else if (reader.ValueTextEquals("created"u8) || reader.ValueTextEquals("duplicate"u8))
                Acknowledge(act, number, tally);
            else
                throw new InvalidOperationException("A visit was not taken: " + System.Text.Encoding.UTF8.GetString(told));
        }

        return place == numbers.Count
            ? again
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{numbers.Count} visits got {place} answers: ") + System.Text.Encoding.UTF8.GetString(told));
    }

    private void Acknowledge(Act act, int number, Func<Tally> tally)
    {
        ledger.Acknowledge(number);
        if (act != Act.Again)
            tally().Acknowledged(1);
    }

    private static bool IsSilence(Exception thrown, CancellationToken cancel) => thrown is HttpRequestException || (thrown is OperationCanceledException && !cancel.IsCancellationRequested);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
