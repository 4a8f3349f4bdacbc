using Tcns.Testing;

namespace Tcns.Benchmarks.Tables;

/// <summary>
/// What the client for tables costs beyond a bare HttpClient, at 16 at once: against the emulator, as users feel it, and
/// against a stub in this process, where nothing hides it. Bytes are those allocated in this process for each operation.
/// </summary>
internal sealed class TablesScenario : IScenario
{
    private const int AtOnce = 16;

    public string Name => "tables";

    public async Task RunAsync(TextWriter report)
    {
        var azurite = await Azurite.StartAsync();
        await using (azurite)
        {
            await RunAsync(report, "emulator", azurite.ConnectionString, rounds: 9, inserts: 2000, transactions: 48);
        }

        using var stub = new StubTableService();
        await RunAsync(report, "stub", stub.ConnectionString, rounds: 9, inserts: 20_000, transactions: 1000);
    }

    private static async Task RunAsync(TextWriter report, string service, string connectionString, int rounds, int inserts, int transactions)
    {
        var insertClient = new OurClient(connectionString, "inserts");
        var batchClient = new OurClient(connectionString, "batches");
        await insertClient.CreateTableAsync();
        await batchClient.CreateTableAsync();
        using var bareInserts = new BareClient(connectionString, "inserts", VisitRow.HundredOf);
        using var bareBatches = new BareClient(connectionString, "batches", VisitRow.HundredOf);
        await new Race($"{service}: insert", rounds, inserts, AtOnce).RunAsync(report, insertClient.InsertAsync, bareInserts.InsertAsync);
        await new Race($"{service}: transaction of 100 rows", rounds, transactions, AtOnce).RunAsync(report, batchClient.SubmitAsync, bareBatches.SubmitAsync);
    }
}
