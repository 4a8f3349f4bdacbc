using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

/// <summary>The condition that a table's rows must meet for a reader, whatever else the query asks for.</summary>
internal static class RowRule
{
    public static string Of(FeedTable table, RowReach reach, SqlValues values) => (RowOwners.Of(table), reach) switch
    {
        (RowOwner.Everybody, _) or (_, RowReach.Province) => "TRUE",
        (RowOwner.UnitAndThoseAbove, RowReach.Commune commune) => $"(commune_code = {values.Text(commune.Code)} OR level = 'province')",
        (RowOwner.UnitAndThoseAbove, RowReach.Team team) =>
            $"({Own(team, values)} OR unit_code = {values.Text(team.CommuneCode)} OR level = 'province')",
        (_, RowReach.Commune commune) => $"commune_code = {values.Text(commune.Code)}",
        (RowOwner.Team, RowReach.Team team) => $"team_code = {values.Text(team.Code)}",
        (RowOwner.Unit, RowReach.Team team) => Own(team, values),
        (RowOwner.Commune, RowReach.Team) => "FALSE",
        _ => throw new InvalidOperationException($"Nobody has said whose the rows of {table} are."),
    };

    private static string Own(RowReach.Team team, SqlValues values) => team.VillageCode is { } village
        ? $"unit_code IN ({values.Text(team.Code)}, {values.Text(village)})"
        : $"unit_code = {values.Text(team.Code)}";
}
