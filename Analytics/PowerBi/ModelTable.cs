using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>What the model makes of the feed's tables.</summary>
internal static class ModelTable
{
    private const string DateTable = "dim_date";
    private const string Targets = "dim_target";
    private const string Members = "dim_member";

    /// <summary>Where a table has several columns that lead to the same dimension, this one does: the unit that a row is about, the day on which it happened.</summary>
    private static readonly string[] Leading = ["unit_code", "team_code", "commune_code", "date", "period", "plan_id"];

    /// <summary>
    /// Whether it is filtered by dimensions. Targets and members are too, though they are one file. Members filter nothing: what was done
    /// without one would be hidden from whoever may see some members, and no one is to be followed through the records.
    /// </summary>
    public static bool IsFact(FeedTable table) => table.IsByQuarter || table.Name is Targets or Members or "data_quality";

    public static bool IsCalendar(FeedTable table) => table.Name == DateTable;

    /// <summary>One column for each dimension. Dimensions do not lead to each other: a fact would be reached by two ways.</summary>
    public static IEnumerable<(FeedColumn From, FeedTable To)> Relationships(FeedTable table, IReadOnlyList<FeedTable> all) => !IsFact(table)
        ? []
        : table.Columns.Where(column => column.References is { } target && Find(all, target.Table) is { Key: [var key] } dimension && key == target.Column && !IsFact(dimension))
            .GroupBy(column => column.References!.Table, StringComparer.Ordinal)
            .Where(group => !IsCalendar(Find(all, group.Key)) || group.Any(column => Leading.Contains(column.Name)))
            .Select(group => (group.OrderBy(column => Rank(column.Name)).First(), Find(all, group.Key)));

    private static FeedTable Find(IReadOnlyList<FeedTable> all, string name) => all.Single(table => table.Name == name);

    private static int Rank(string column) => Array.IndexOf(Leading, column) is >= 0 and var rank ? rank : Leading.Length;
}
