using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Tables;

/// <summary>
/// What the client for tables costs beyond a bare HttpClient, at 16 at once: against the emulator, as users feel it, and
/// against a stub in this process, where nothing hides it. Bytes are those allocated in this process for each operation.
/// </summary>
internal sealed class TablesScenario : IScenario
{
    private const int AtOnce = 16;
    private const int Rounds = 9;

    public string Name => "tables";

    public string About =>
        "What the client for Azure Tables costs, 16 calls at once: against the emulator, as users feel it, and against a stub in the same process that answers at once, where nothing hides it.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        var figures = new List<Figure>();
        await using (var azurite = await Azurite.StartAsync())
            figures.AddRange(await RunAsync("emulator", azurite.ConnectionString, order.Rounds(Rounds), inserts: 2000, transactions: 48));
        using var stub = new StubTableService();
        figures.AddRange(await RunAsync("stub", stub.ConnectionString, order.Rounds(Rounds), order.Size(20_000, 5_000), order.Size(1_000, 250)));
        return figures;
    }

    private async Task<IReadOnlyList<Figure>> RunAsync(string service, string connectionString, int rounds, int inserts, int transactions)
    {
        var insertClient = new OurClient(connectionString, "inserts");
        var batchClient = new OurClient(connectionString, "batches");
        await insertClient.CreateTableAsync();
        await batchClient.CreateTableAsync();
        using var bareInserts = new BareClient(connectionString, "inserts", VisitRow.HundredOf);
        using var bareBatches = new BareClient(connectionString, "batches", VisitRow.HundredOf);
        return
        [
            .. await new Race(Name, service + ", insert", "row", rounds, inserts, AtOnce)
                .RunWithBytesAsync(Contestant.Here(insertClient.InsertAsync), Contestant.Here(bareInserts.InsertAsync), "the same insert by a bare HttpClient"),
            .. await new Race(Name, service + ", transaction of 100", "transaction", rounds, transactions, AtOnce)
                .RunWithBytesAsync(Contestant.Here(batchClient.SubmitAsync), Contestant.Here(bareBatches.SubmitAsync), "the same transaction by a bare HttpClient"),
        ];
    }
}
