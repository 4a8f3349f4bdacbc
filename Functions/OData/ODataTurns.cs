using System.Threading.RateLimiting;
using Tcns.Domain.Access;
using Tcns.Domain.Places;

namespace Tcns.Functions.OData;

/// <summary>
/// So many queries run at once: together they have the memory that one engine has. Who asks and reads nothing keeps a turn for as long as that
/// is borne (<see cref="ODataRows"/>), so no key has more than its share of them.
/// </summary>
/// <param name="shares">How many.</param>
/// <param name="patience">So long a query waits for its turn.</param>
internal sealed class ODataTurns(ODataShares shares, TimeSpan patience) : IDisposable
{
    /// <summary>More wait for no turn: they would wait in vain.</summary>
    private const int MostWaiting = 1_000;
    private const string Together = "";

    private readonly PartitionedRateLimiter<AccessKey> turns = PartitionedRateLimiter.CreateChained(
        Limit(key => (key.Id, IsBelow(key) ? shares.OfOneBelow : shares.OfOne)),
        Limit(key => IsBelow(key) ? ("below", shares.Below) : (Together, shares.All)),
        Limit(_ => (Together, shares.All)));

    /// <returns>Ends the turn; null where none came.</returns>
    public async Task<IDisposable?> TakeAsync(AccessKey key, CancellationToken cancel)
    {
        if (Taken(turns.AttemptAcquire(key)) is { } atOnce)
            return atOnce;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            return Taken(await turns.AcquireAsync(key, cancellationToken: limit.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => turns.Dispose();

    private static bool IsBelow(AccessKey key) => key.Unit is { Level: not UnitLevel.Province };

    private static PartitionedRateLimiter<AccessKey> Limit(Func<AccessKey, (string Name, int Most)> of) => PartitionedRateLimiter.Create<AccessKey, string>(
        key =>
        {
            var (name, most) = of(key);
            return RateLimitPartition.GetConcurrencyLimiter(
                name, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        },
        StringComparer.Ordinal);

    private static RateLimitLease? Taken(RateLimitLease lease)
    {
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return null;
    }
}
