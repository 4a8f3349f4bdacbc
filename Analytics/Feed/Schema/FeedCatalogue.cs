using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Feed.Schema;

/// <summary>
/// All that the feed holds. Parquet, CSV, the data package, OData and the data dictionary are made from it. A column stays for
/// ever, with its name, type and meaning; what would break readers is a new table.
/// </summary>
public static class FeedCatalogue
{
    /// <summary>Counts up with each new column or table.</summary>
    public const int SchemaVersion = 3;

    public static IReadOnlyList<FeedTable> Facts { get; } =
    [
        FactVisit.Table, FactVisitTopic.Table, FactVisitOutcome.Table, FactTraining.Table, FactCampaign.Table, FactShift.Table,
        FactFeedback.Table, FactIndicator.Table, FactReport.Table,
    ];

    public static IReadOnlyList<FeedTable> Dimensions { get; } =
        [DimDate.Table, DimPeriod.Table, DimUnit.Table, DimMember.Table, DimTopic.Table, DimIndicator.Table, DimPlan.Table, DimTarget.Table];

    public static IReadOnlyList<FeedTable> All { get; } = [.. Facts, .. Dimensions, DataQuality.Table];

    public static IReadOnlyDictionary<string, FeedTable> ByName { get; } = All.ToDictionary(table => table.Name);
}
