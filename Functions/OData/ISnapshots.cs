using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.OData;
using Tcns.Domain.Places;

namespace Tcns.Functions.OData;

/// <summary>What was published of a province, and its files where the engine can read them.</summary>
internal interface ISnapshots
{
    /// <summary>Null where nothing was published yet.</summary>
    Task<Snapshot?> NewestAsync(UnitCode province, CancellationToken cancel);

    /// <summary>Null where there is no such version, or none any more.</summary>
    Task<Snapshot?> FindAsync(UnitCode province, string version, CancellationToken cancel);

    /// <summary>They stay until their lease is disposed of. Null where they are gone.</summary>
    Task<TableFiles?> FilesAsync(Snapshot snapshot, FeedTable table, CancellationToken cancel);
}
