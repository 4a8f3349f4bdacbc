using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Benchmarks.Tables;
using Tcns.Testing;

namespace Tcns.Benchmarks.Setup;

/// <summary>
/// The set-up of a whole province by the verb <c>import</c>, each round into an empty store: the 124 communes of Tuyên Quang with
/// 1,900 villages, baselines and teams and 9,500 members; dry, for good, and the same file again.
/// </summary>
internal sealed class SetupScenario : IScenario
{
    private const string Province = "08";
    private const int Villages = 1_900;
    private const int Rounds = 7;
    private const int AtOnce = 8;
    private const string Unpacked = "unpacking the file and going through its XML";

    public string Name => "setup";

    public string About => "The set-up of a province by the verb `import`, a process of its own: 124 communes, 1,900 villages, baselines and teams and 9,500 members in one .xlsx.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        var folder = Directory.CreateTempSubdirectory("tcns-setup-").FullName;
        try
        {
            var (file, rows) = (Path.Combine(folder, "setup.xlsx"), await WriteAsync(Path.Combine(folder, "setup.xlsx"), order.Size(Villages, 248)));
            await using var azurite = await Azurite.StartAsync();
            using var bare = new BareClient(azurite.ConnectionString, "rows", VisitRow.HundredOf);
            await new OurClient(azurite.ConnectionString, "rows").CreateTableAsync();
            var account = "";
            var laps = await RoundAbout.RunAsync(
                order.Rounds(Rounds),
                _ => Watched.Own.SecondsAsync(() => Task.Run(() => BareSheets.Read(file))),
                _ => ImportAsync(folder, file, account = azurite.TakeAccount(), "--dry-run"),
                lap => Watched.Own.SecondsAsync(() => bare.SubmitManyAsync(lap, rows / 100, AtOnce)),
                _ => ImportAsync(folder, file, account),
                _ => ImportAsync(folder, file, account));
            return
            [
                Lap.FigureOf(Name, "dry run", "s", Better.Less, Unpacked, laps[1], laps[0]),
                Lap.FigureOf(Name, "import", "s", Better.Less, "as many rows in bare transactions of 100, eight at once", laps[3], laps[2]),
                Lap.FigureOf(Name, "the same file again", "s", Better.Less, Unpacked, laps[4], laps[0]),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>How many rows the file has.</returns>
    private static async Task<int> WriteAsync(string file, int villages)
    {
        var communes = (await File.ReadAllLinesAsync(Repository.At("plans", "units.csv")))
            .Select(line => line.Split(',')).Where(unit => unit[2] == Province).Select(unit => unit[0]).ToArray();
        var book = SetupBook.Generate(communes, villages);
        await File.WriteAllBytesAsync(file, book.ToXlsx());
        return book.Sheets.Values.Sum(rows => rows.Count - 1);
    }

    private static Task<Lap> ImportAsync(string folder, string file, string storage, params string[] words) =>
        VerbRun.RunAsync(folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["AzureWebJobsStorage"] = storage }, ["import", file, .. words]);
}
