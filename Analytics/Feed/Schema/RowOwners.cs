namespace Tcns.Analytics.Feed.Schema;

/// <summary>Whose the rows of each table are, where a reader sees but a part of the province.</summary>
public static class RowOwners
{
    private static readonly Dictionary<string, RowOwner> Owners = new()
    {
        ["fact_visit"] = RowOwner.Team,
        ["fact_visit_topic"] = RowOwner.Team,
        ["fact_visit_outcome"] = RowOwner.Team,
        ["fact_training"] = RowOwner.Team,
        ["fact_campaign"] = RowOwner.Team,
        ["fact_shift"] = RowOwner.Team,
        ["fact_feedback"] = RowOwner.Team,
        ["fact_indicator"] = RowOwner.Unit,
        ["fact_report"] = RowOwner.Unit,
        ["dim_date"] = RowOwner.Everybody,
        ["dim_period"] = RowOwner.Everybody,
        ["dim_unit"] = RowOwner.UnitAndThoseAbove,
        ["dim_member"] = RowOwner.Team,
        ["dim_topic"] = RowOwner.Everybody,
        ["dim_indicator"] = RowOwner.Everybody,
        ["dim_plan"] = RowOwner.Everybody,
        ["dim_target"] = RowOwner.Everybody,
        ["data_quality"] = RowOwner.Commune,
    };

    /// <summary>A table without an entry is a mistake, not everybody's.</summary>
    public static RowOwner Of(FeedTable table) => Owners[table.Name];
}
