using Tcns.Domain.Places;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>Orders to rebuild, each of a quarter of its own.</summary>
internal static class Orders
{
    private static int count;

    public static RebuildOrder New()
    {
        var number = Interlocked.Increment(ref count);
        return new RebuildOrder(Guid.CreateVersion7(), UnitCode.Parse("11113"), FormattableString.Invariant($"{2000 + (number / 4)}-Q{1 + (number % 4)}"));
    }
}
