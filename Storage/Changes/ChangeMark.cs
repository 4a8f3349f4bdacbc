using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Storage.Changes;

/// <summary>A mark as it was read: what of <paramref name="Unit"/> is dated in the quarter has changed.</summary>
/// <param name="Unit">A team; a commune for its registry; a province for its plans.</param>
/// <param name="Since">When it was last stored, by the service's clock.</param>
/// <param name="Writer">The process that stored it: <see cref="ChangeMarks.Writer"/>.</param>
/// <param name="Row">The version that was read.</param>
public sealed record ChangeMark(UnitCode Province, UnitCode Unit, Period Quarter, DateTimeOffset Since, string Writer, ETag Row)
{
    /// <summary>A mark that is younger when a partition begins to be read may stand for a write that is not visible yet: docs/adr/0011.</summary>
    public static readonly TimeSpan Settles = TimeSpan.FromMinutes(5);

    /// <summary>Whether who began to read then has met all that it stands for.</summary>
    public bool IsSettledAt(DateTimeOffset readAt) => Since + Settles < readAt;
}
