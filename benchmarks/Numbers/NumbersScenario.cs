using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tcns.Benchmarks.Records;
using Tcns.Testing;

namespace Tcns.Benchmarks.Numbers;

/// <summary>
/// How long <c>GET /v1/indicators</c> takes at rest, and while the same process rolls the province up without pause, each time after another
/// visit: 20 questions a second, of a commune with its villages and teams and of the province, in turns of the two states.
/// </summary>
internal sealed class NumbersScenario : IScenario
{
    private const int Posts = 60;
    private const int Turns = 4;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    private static readonly string Quarter = QuarterOf(TimeProvider.System.GetUtcNow().AddHours(7));
    private static readonly string[] Questions = [$"indicators?unit=11113&period={Quarter}&children=true", $"indicators?unit=31&period={Quarter}"];

    public string Name => "numbers";

    public async Task RunAsync(TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartIndexedAsync();
        await using var server = await Server.StartAsync(azurite.ConnectionString);
        var field = await Field.BeginAsync(server);
        for (var post = 0; post < Posts; post++)
            await field.PostManyAsync();
        await RollUpAsync(server);
        await AskAsync(server, TimeSpan.FromSeconds(5));

        var (rest, during, rollups) = (new List<double>(), new List<double>(), 0);
        for (var turn = 0; turn < Turns; turn++)
        {
            rest.AddRange(await AskAsync(server, Turn));
            using var over = new CancellationTokenSource();
            var rolling = RollOnAsync(server, field, over.Token);
            during.AddRange(await AskAsync(server, Turn));
            await over.CancelAsync();
            rollups += await rolling;
        }

        await report.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"GET /v1/indicators: at rest p50 {At(rest, 50):0.0} ms, p99 {At(rest, 99):0.0} ms; during {rollups} rollups p50 {At(during, 50):0.0} ms, p99 {At(during, 99):0.0} ms; p99 {At(during, 99) / At(rest, 99):0.00} times"));
    }

    /// <returns>How long each answer took, in milliseconds from the moment at which it was due to be asked for.</returns>
    private static async Task<List<double>> AskAsync(Server server, TimeSpan length)
    {
        var answers = new List<Task<double>>();
        var started = Stopwatch.GetTimestamp();
        for (var asked = 0; Pace * asked < length; asked++)
        {
            var wait = (Pace * asked) - Stopwatch.GetElapsedTime(started);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            answers.Add(AskOnceAsync(server, Questions[asked % Questions.Length]));
        }

        return [.. await Task.WhenAll(answers)];
    }

    private static async Task<double> AskOnceAsync(Server server, string question)
    {
        var started = Stopwatch.GetTimestamp();
        await server.GetAsync(question);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<int> RollOnAsync(Server server, Field field, CancellationToken over)
    {
        var rollups = 0;
        for (; !over.IsCancellationRequested; rollups++)
        {
            await field.PostOneAsync();
            await RollUpAsync(server);
        }

        return rollups;
    }

    private static async Task RollUpAsync(Server server)
    {
        using var asked = JsonDocument.Parse(await server.SendAsync(HttpMethod.Post, "rollups", $$"""{ "unit": "31", "period": "{{Quarter}}" }"""));
        var id = asked.RootElement.GetProperty("id").GetString();
        for (var state = ""; state != "done"; await Task.Delay(50))
        {
            using var now = JsonDocument.Parse(await server.GetAsync("rollups/" + id));
            state = now.RootElement.GetProperty("state").GetString();
            if (state == "failed")
                throw new InvalidOperationException("A rollup failed.");
        }
    }

    private static double At(List<double> measured, int percent) => measured.Order().ElementAt((measured.Count * percent / 100) - 1);

    private static string QuarterOf(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{now.Year}-Q{(now.Month + 2) / 3}");
}
