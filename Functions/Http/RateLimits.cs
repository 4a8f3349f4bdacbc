using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Tcns.Domain.Access;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Http;

/// <summary>
/// How often one key may ask, and how often one address may come with bad keys or read what is open to anybody. A phone sends a few requests a minute and
/// an import a few a second: the limits stop a runaway script, not a busy evening. The operator's key is not limited.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    /// <summary>Buckets are filled up by a timer: who comes to the second would come a moment too early.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(200);
    private const int PerSecond = 200;
    private const int Burst = 2_000;
    private const int RefusedPerSecond = 20;
    private const int RefusedBurst = 1_000;
    private const int OpenPerSecond = 20;

    /// <summary>An office behind one address, each opening the public page.</summary>
    private const int OpenBurst = 400;

    /// <summary>Bytes of an address of the newer protocol that tell one line from another.</summary>
    private const int LengthOfLine = 8;
    private readonly RunMode mode;
    private readonly PartitionedRateLimiter<string> known;
    private readonly PartitionedRateLimiter<string> refused;
    private readonly PartitionedRateLimiter<string> open;

    public RateLimits(RunMode mode, Settings settings)
    {
        this.mode = mode;
        known = Buckets(settings.RatePerSecond ?? PerSecond, settings.RateBurst ?? Burst);
        refused = Buckets(RefusedPerSecond, RefusedBurst);
        open = Buckets(OpenPerSecond, OpenBurst);
    }

    public Problem? TakeKnown(AccessKey key) => key.Role == Role.System ? null : Take(known, key.Id);

    public Problem? TakeRefused(HttpContext context) => Take(refused, AddressOf(context));

    /// <summary>Of what is read without any key.</summary>
    public Problem? TakeOpen(HttpContext context) => Take(open, AddressOf(context));

    public void Dispose()
    {
        open.Dispose();
        known.Dispose();
        refused.Dispose();
    }

    private static PartitionedRateLimiter<string> Buckets(int perSecond, int burst) =>
        PartitionedRateLimiter.Create<string, string>(
            name => RateLimitPartition.GetTokenBucketLimiter(name, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                AutoReplenishment = true,
            }),
            StringComparer.Ordinal);

    private static Problem? Take(PartitionedRateLimiter<string> limiter, string name)
    {
        using var lease = limiter.AttemptAcquire(name);
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        return Problems.TooManyRequests.After((int)Math.Ceiling((wait + Heartbeat).TotalSeconds));
    }

    private string AddressOf(HttpContext context) => mode.Forwarded(context.Request, "X-Forwarded-For") is { } forwarded
        ? ClientOf(forwarded)
        : context.Connection.RemoteIpAddress is { } address ? LineOf(address) : "";

    /// <summary>The port is another with each connection: with it, every one would have a bucket of its own.</summary>
    internal static string ClientOf(string forwarded)
    {
        var nearest = forwarded.Split(',')[^1].Trim();
        return IPEndPoint.TryParse(nearest, out var end) ? LineOf(end.Address) : nearest;
    }

    /// <summary>Of the newer protocol every line has 2⁶⁴ addresses to choose from, and what comes from any of them is of the same (RFC 6177).</summary>
    private static string LineOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(LengthOfLine).Clear();
        return new IPAddress(bytes).ToString();
    }
}
