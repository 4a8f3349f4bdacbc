using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Testing;

namespace Tcns.Benchmarks.Cost;

/// <summary>Stands between an app and its storage and counts what goes over the wire.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly FaultProxy blobs;
    private readonly FaultProxy queues;
    private readonly FaultProxy tables;
    private (int Blobs, int Queues, int Tables) seen;

    public Wire(Azurite azurite)
    {
        (blobs, queues, tables) = (FaultProxy.InFrontOf(azurite.Blobs), FaultProxy.InFrontOf(azurite.Queues), FaultProxy.InFrontOf(azurite.Tables));
        Storage = azurite.ConnectionString
            .Replace(azurite.Blobs.Authority, blobs.Address.Authority, StringComparison.Ordinal)
            .Replace(azurite.Queues.Authority, queues.Address.Authority, StringComparison.Ordinal)
            .Replace(azurite.Tables.Authority, tables.Address.Authority, StringComparison.Ordinal);
    }

    /// <summary>The connection string that leads through here.</summary>
    public string Storage { get; }

    /// <returns>What went by since it was asked last, and how many bytes of it were written into blobs.</returns>
    public async Task<(IReadOnlyDictionary<CallClass, int> Calls, long BlobBytes)> TakeAsync()
    {
        await Task.WhenAll(blobs.SettleAsync(default), queues.SettleAsync(default), tables.SettleAsync(default));
        var (newBlobs, newQueues, newTables) = (
            blobs.Requests.Skip(seen.Blobs).Select(one => one.Request).ToList(),
            queues.Requests.Skip(seen.Queues).Select(one => one.Request).ToList(),
            tables.Requests.Skip(seen.Tables).Select(one => one.Request).ToList());
        seen = (seen.Blobs + newBlobs.Count, seen.Queues + newQueues.Count, seen.Tables + newTables.Count);
        var calls = newBlobs.Select(OfBlobs).Concat(newQueues.Select(OfQueues)).Concat(newTables.Select(OfTables))
            .CountBy(kind => kind).OrderBy(kind => kind.Key).ToDictionary();
        return (calls, newBlobs.Where(request => OfBlobs(request) == CallClass.BlobWrite).Sum(request => (long)request.Body.Length));
    }

    public async ValueTask DisposeAsync()
    {
        await blobs.DisposeAsync();
        await queues.DisposeAsync();
        await tables.DisposeAsync();
    }

    private static CallClass OfBlobs(HttpText request) => request.Method switch
    {
        "DELETE" => CallClass.BlobDelete,
        _ when Asks(request, "comp=list") => CallClass.BlobList,
        "PUT" when Asks(request, "restype=container") && !Asks(request, "comp=") => CallClass.BlobList,
        "GET" when !Asks(request, "comp=") => CallClass.BlobRead,
        "PUT" when !Asks(request, "comp=") || Asks(request, "comp=block") => CallClass.BlobWrite,
        _ => CallClass.BlobOther,
    };

    private static CallClass OfQueues(HttpText request) => request.Method is "GET" or "HEAD" ? CallClass.QueueRead : CallClass.QueueWrite;

    /// <summary>A row is named by both of its keys, in brackets; what is asked without them is a page of a query.</summary>
    private static CallClass OfTables(HttpText request) => request.Method switch
    {
        "POST" when request.Target.EndsWith("/$batch", StringComparison.Ordinal) => CallClass.TableTransaction,
        "GET" when Asks(request, "(PartitionKey=") => CallClass.TableRead,
        "GET" => CallClass.TableQuery,
        _ => CallClass.TableWrite,
    };

    private static bool Asks(HttpText request, string what) => request.Target.Contains(what, StringComparison.Ordinal);
}
