namespace Tcns.Domain.Indicators;

/// <summary>One computed line: an indicator of a unit in a period under a plan, or under none.</summary>
/// <param name="Unit">Code of a province, commune, village or team.</param>
/// <param name="Period">As it is written, such as <c>2026-RQ4</c>.</param>
/// <param name="Plan">Null where it is seen under no plan.</param>
/// <param name="Indicator">Its id.</param>
/// <param name="Denominator">Null for a count, which has none.</param>
/// <param name="Value">Percent for shares, else in the indicator's unit; up to 6 decimals. Null without data.</param>
/// <param name="Target">Null where none is judged in this period.</param>
/// <param name="Status">Null where none is judged.</param>
/// <param name="IsPartial">Whether only a part of the figures that it needs is known.</param>
/// <param name="Missing">What lacks, such as <c>baseline.households: 3 thôn</c>.</param>
/// <param name="Meeting">Of the team measures in a commune or province with a judged target.</param>
public sealed record Figure(
    string Unit, string Period, string? Plan, string Indicator, long Numerator, long? Denominator, decimal? Value, decimal? Target,
    FigureStatus? Status, bool IsPartial, IReadOnlyList<string> Missing, TeamsMeeting? Meeting);
