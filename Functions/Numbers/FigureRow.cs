using Tcns.Analytics.Engine;
using Tcns.Domain.Indicators;

namespace Tcns.Functions.Numbers;

/// <summary>A published figure, with what it was seen from.</summary>
internal sealed record FigureRow(Figure Figure, string Level, DateOnly AsOf, bool IsClosed)
{
    private const string Divider = "; ";

    /// <summary>The columns that <see cref="Read"/> takes, in its order.</summary>
    public const string Columns =
        "unit_code, unit_level, period, plan_id, indicator_id, numerator, denominator, value, target, status, is_partial, missing, teams_meeting, teams_of, as_of, is_closed";

    /// <summary>In the order of units and plans.</summary>
    public const string Order = " ORDER BY unit_code, plan_id NULLS FIRST";

    public static FigureRow Read(RowReader row) => new(
        new Figure(
            row.GetText(0),
            row.GetText(2),
            row.IsNull(3) ? null : row.GetText(3),
            row.GetText(4),
            row.GetInt64(5),
            row.IsNull(6) ? null : row.GetInt64(6),
            row.IsNull(7) ? null : Plain(row.GetDecimal(7)),
            row.IsNull(8) ? null : Plain(row.GetDecimal(8)),
            row.IsNull(9) ? null : FigureStatuses.ByName[row.GetText(9)],
            row.GetBoolean(10),
            row.IsNull(11) ? [] : Lacks(row.GetText(11)),
            row.IsNull(12) ? null : new TeamsMeeting(row.GetInt32(12), row.GetInt32(13))),
        row.GetText(1),
        row.GetDate(14),
        row.GetBoolean(15));

    /// <summary>What lacks, of how it is published.</summary>
    public static IReadOnlyList<string> Lacks(string missing) => missing.Length == 0 ? [] : missing.Split(Divider);

    /// <summary>Without the noughts at the end: 20, not 20.000000.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
