using Azure;
using Tcns.Domain.Access;

namespace Tcns.Storage.Access;

/// <summary>A key as it was read, and the version of its row.</summary>
public sealed class StoredKey(AccessKey key, ETag etag)
{
    private int claimed;

    public AccessKey Key => key;

    public ETag ETag => etag;

    /// <summary>True for the first who asks: of many requests that share this reading, one notes the use.</summary>
    public bool TryClaimUse() => Interlocked.Exchange(ref claimed, 1) == 0;
}
