using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Records;
using Tcns.Benchmarks.Results;
using Tcns.Benchmarks.Tables;
using Tcns.Testing;

namespace Tcns.Benchmarks.Imports;

/// <summary>A file of visits by the verb <c>import</c>, each round other rows into the same store; and the same file again, which finds all of them held.</summary>
internal sealed class ImportsScenario : IScenario
{
    private const int Visits = 20_000;
    private const int Rounds = 7;
    private const int AtOnce = 8;
    private const string Beside = "as many rows in bare transactions of 100, eight at once";

    public string Name => "imports";

    public string About => $"A CSV file of {Visits:N0} visits of 40 teams, their rows mixed, by the verb `import --kind visits` in a process of its own; then the same file again, which finds all of them held.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        var (folder, visits) = (Directory.CreateTempSubdirectory("tcns-imports-").FullName, order.Size(Visits, 2_000));
        try
        {
            await using var azurite = await Azurite.StartIndexedAsync();
            await using var server = await Server.StartAsync(azurite.ConnectionString);
            var (field, file) = (await Field.BeginAsync(server), Path.Combine(folder, "visits.csv"));
            using var bare = new BareClient(azurite.ConnectionString, "bare", number => RecordRow.Of(number, 100));
            await new OurClient(azurite.ConnectionString, "bare").CreateTableAsync();
            var laps = await RoundAbout.RunAsync(order.Rounds(Rounds), lap => Watched.Own.RateAsync(() => bare.SubmitManyAsync(lap, visits / 100, AtOnce), visits), NewFile, _ => ImportAsync());
            return [Lap.FigureOf(Name, "new visits", "visits/s", Better.More, Beside, laps[1], laps[0]), Lap.FigureOf(Name, "the same file again", "visits/s", Better.More, Beside, laps[2], laps[0])];

            async Task<Lap> NewFile(int lap)
            {
                await File.WriteAllTextAsync(file, field.WriteCsv(visits));
                return await ImportAsync();
            }

            async Task<Lap> ImportAsync()
            {
                var run = await VerbRun.RunAsync(
                    folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["AzureWebJobsStorage"] = azurite.ConnectionString }, "import", file, "--kind", "visits");
                return run with { Value = visits / run.Value, Processor = run.Processor / visits };
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
