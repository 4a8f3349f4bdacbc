using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Tcns.Storage.Account;

namespace Tcns.Storage.Files;

/// <summary>
/// A lock that processes on one store share: a lease on a small blob, kept up while it is held and free again half a minute
/// after its holder was killed. The blob's text is the holder's to use, under the lease.
/// </summary>
public sealed class BlobLock : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    /// <summary>The holder gives up so long before the lease ends for the others: clocks and lines differ a little.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);
    private readonly BlobClient blob;
    private readonly BlobLeaseClient lease;
    private readonly CancellationTokenSource lost = new();
    private readonly Task keeping;

    private BlobLock(BlobClient blob, BlobLeaseClient lease, long takenAt)
    {
        this.blob = blob;
        this.lease = lease;

        // On a thread of its own: where work keeps those of the pool busy, a renewal that waits for its turn would come too late.
        keeping = Task.Factory.StartNew(() => Keep(takenAt), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>After so long a lock whose holder was killed is free again.</summary>
    public static TimeSpan OutlivesItsHolder { get; } = Length + TimeSpan.FromSeconds(5);

    /// <summary>Cancelled when the lease could not be kept: what it guards must stop.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Takes the lock, or gives null at once when somebody else holds it.</summary>
    public static async Task<BlobLock?> TryTakeAsync(StorageAccount account, string name, CancellationToken cancel)
    {
        var target = account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient(name);
        var taking = target.GetBlobLeaseClient();
        try
        {
            await CreateIfAbsentAsync(target, cancel);
            var before = Stopwatch.GetTimestamp();
            await taking.AcquireAsync(Length, cancellationToken: cancel);
            return new BlobLock(target, taking, before);
        }
        catch (RequestFailedException taken) when (taken.Status is 409)
        {
            return null;
        }
    }

    public async Task<string> ReadAsync(CancellationToken cancel) =>
        (await blob.DownloadContentAsync(cancel)).Value.Content.ToString();

    public Task WriteAsync(string text, CancellationToken cancel) => blob.UploadAsync(
        BinaryData.FromString(text),
        new BlobUploadOptions { Conditions = new BlobRequestConditions { LeaseId = lease.LeaseId } },
        cancel);

    public async ValueTask DisposeAsync()
    {
        await lost.CancelAsync();
        await keeping;
        lost.Dispose();
        try
        {
            await lease.ReleaseAsync();
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) || trouble is RequestFailedException)
        {
            // It runs out by itself.
        }
    }

    private static async Task CreateIfAbsentAsync(BlobClient blob, CancellationToken cancel)
    {
        if (await blob.ExistsAsync(cancel))
            return;
        try
        {
            await blob.UploadAsync(
                BinaryData.FromString(""), new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancel);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // Somebody else made it meanwhile.
        }
    }

    private void Keep(long goodSince)
    {
        try
        {
            while (!lost.Token.WaitHandle.WaitOne(Renewal))
            {
                var before = Stopwatch.GetTimestamp();
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(lost.Token);
                var left = Length - Margin - Stopwatch.GetElapsedTime(goodSince);
                limit.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
                lease.Renew(cancellationToken: limit.Token);
                goodSince = before;
            }
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            // Given back.
        }
        catch (Exception)
        {
            // Whatever the reason, the lease is not known to be ours any longer.
            lost.Cancel();
        }
    }
}
