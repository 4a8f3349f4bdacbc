using System.Diagnostics;
using Tcns.Benchmarks.Records;
using Tcns.Benchmarks.Tables;
using Tcns.Storage.Tables;

namespace Tcns.Benchmarks.Load;

/// <summary>Again and again a bare client writes a visit's row straight into the emulator: what of an answer's time is the emulator's own.</summary>
internal sealed class BareInserts : IDisposable
{
    private const string Table = "bare";
    private readonly BareClient client;
    private int inserted;

    private BareInserts(string storage)
    {
        client = new BareClient(storage, Table, number => RecordRow.Of(number, 1));
    }

    public static async Task<BareInserts> BeginAsync(string storage)
    {
        await new TableServiceClient(storage).GetTableClient(Table).CreateIfNotExistsAsync();
        return new BareInserts(storage);
    }

    public async Task RunAsync(Func<Latencies> latencies, TimeSpan interval, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            await client.InsertAsync(++inserted);
            latencies().Add(Stopwatch.GetElapsedTime(begun));
            await Task.Delay(interval, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => client.Dispose();
}
