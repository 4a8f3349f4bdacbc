using Tcns.Storage.Rollups;

namespace Tcns.Functions.Health;

/// <summary>A feed that stays at its last good version, because the files of the next one were not what was counted.</summary>
/// <param name="Province">Its code; <c>vn</c> for the nation's feed.</param>
/// <param name="What">Which file or count differs, and by how much.</param>
/// <param name="Since">When that was first met.</param>
internal sealed record MismatchResponse(string Province, string What, DateTimeOffset Since)
{
    public static MismatchResponse Of(Mismatch mismatch) => new(mismatch.Feed, mismatch.What, mismatch.Since);
}
