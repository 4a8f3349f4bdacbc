using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Start;

/// <summary>
/// From the start of the process to its first 200, against an empty ASP.NET Core app that is published the same way
/// (self-contained, ReadyToRun), in turn: <c>/</c>, which the Functions host waits for, and <c>/api/health</c>, which
/// also asks the storage.
/// </summary>
internal sealed class StartScenario : IScenario
{
    private const int Rounds = 15;
    private const string Beside = "an empty ASP.NET Core app, published the same way";

    public string Name => "start";

    public string About => "From the start of the process to its first answer: `/`, which the Functions host waits for, and `/api/health`, which also asks the storage.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-start-").FullName;
        try
        {
            await using var azurite = await Azurite.StartAsync();
            var own = await PublishedApp.PublishAsync("Functions", "Tcns.Functions", folder);
            var empty = await PublishedApp.PublishAsync(Path.Combine("benchmarks", "EmptyApp"), "Tcns.EmptyApp", folder);
            var laps = await RoundAbout.RunAsync(
                order.Rounds(Rounds), _ => empty.TimeAsync("/", azurite.ConnectionString), _ => own.TimeAsync("/", azurite.ConnectionString),
                _ => own.TimeAsync("/api/health", azurite.ConnectionString));
            return
            [
                Lap.FigureOf(Name, "to the first answer", "ms", Better.Less, Beside, laps[1], laps[0]),
                Lap.FigureOf(Name, "to the first health", "ms", Better.Less, Beside, laps[2], laps[0]),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
