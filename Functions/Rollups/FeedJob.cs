using Tcns.Analytics.Feed.Files;
using Tcns.Domain.Indicators;
using Tcns.Domain.Time;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>A publication that is counted and now to be written.</summary>
/// <param name="Restated">Quarters whose closed figures are others by a reopening.</param>
internal sealed record FeedJob(
    Workbench Bench,
    ProvinceFacts Facts,
    IReadOnlyList<LakeFile> Lake,
    PublishScope Scope,
    IReadOnlyList<Period> Restated,
    ProvinceFeed? Before,
    FeedPaths Paths);
