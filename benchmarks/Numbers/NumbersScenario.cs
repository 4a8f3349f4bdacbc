using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Records;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Numbers;

/// <summary>
/// How long <c>GET /v1/indicators</c> takes at rest, and while the same process rolls the province up without pause, each time after another
/// visit: 20 questions a second, of a commune with its villages and teams and of the province, in turns of the two states; and the same pace
/// of questions to an empty app.
/// </summary>
internal sealed class NumbersScenario : IScenario
{
    private const int Posts = 60;
    private const int Rounds = 5;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    private static readonly string Quarter = QuarterOf(TimeProvider.System.GetUtcNow().AddHours(7));
    private static readonly string[] Questions = [$"indicators?unit=11113&period={Quarter}&children=true", $"indicators?unit=31&period={Quarter}"];

    public string Name => "numbers";

    public string About =>
        "Figures over HTTP (`GET /v1/indicators`), 20 questions a second, of a commune with its teams and of its province: at rest, and while the same process rolls the province up without pause.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartIndexedAsync();
        await using var empty = await EmptyServer.StartAsync();
        await using var server = await Server.StartAsync(azurite.ConnectionString);
        var field = await Field.BeginAsync(server);
        for (var post = 0; post < order.Size(Posts, 4); post++)
            await field.PostManyAsync();
        await RollUpAsync(server);
        var (questions, rounds, rollups) = (order.Size(500, 100), order.Rounds(Rounds), 0);
        var (rest, during, bare) = (new List<Turn>(), new List<Turn>(), new List<Turn>());
        await AskAsync(server, 100);
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(await Turn.TakeAsync(empty.Watched, () => PacedAsync(questions, _ => empty.AskAsync())));
            rest.Add(await Turn.TakeAsync(server.Watched, () => AskAsync(server, questions)));
            using var over = new CancellationTokenSource();
            var rolling = RollOnAsync(server, field, over.Token);
            during.Add(await Turn.TakeAsync(server.Watched, () => AskAsync(server, questions)));
            await over.CancelAsync();
            rollups += await rolling;
        }

        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rollups} rollups went on beside {questions * rounds} questions."));
        const string Empty = "an answer of an empty app at the same pace";
        const string Rest = "the same at rest; processor and memory with the rollups'";
        return
        [
            FigureOf("at rest, half of the answers", 50, Empty, rest, bare), FigureOf("at rest, 99 of 100 answers", 99, Empty, rest, bare),
            FigureOf("during rollups, half of the answers", 50, Rest, during, rest), FigureOf("during rollups, 99 of 100 answers", 99, Rest, during, rest),
        ];
    }

    private Figure FigureOf(string name, int percent, string beside, List<Turn> ours, List<Turn> bare) =>
        Lap.FigureOf(Name, name, "ms", Better.Less, beside, [.. ours.Select(turn => turn.At(percent))], [.. bare.Select(turn => turn.At(percent))]);

    private static Task<IReadOnlyList<double>> AskAsync(Server server, int questions) =>
        PacedAsync(questions, number => server.GetAsync(Questions[number % Questions.Length]));

    /// <returns>How long each answer took, in milliseconds; a slow one puts off none of those that follow.</returns>
    private static async Task<IReadOnlyList<double>> PacedAsync(int questions, Func<int, Task> ask)
    {
        var answers = new List<Task<double>>();
        var started = Stopwatch.GetTimestamp();
        for (var asked = 0; asked < questions; asked++)
        {
            var wait = (Pace * asked) - Stopwatch.GetElapsedTime(started);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            answers.Add(TimeAsync(ask, asked));
        }

        return await Task.WhenAll(answers);
    }

    private static async Task<double> TimeAsync(Func<int, Task> ask, int number)
    {
        var started = Stopwatch.GetTimestamp();
        await ask(number);
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

    private static string QuarterOf(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{now.Year}-Q{(now.Month + 2) / 3}");
}
