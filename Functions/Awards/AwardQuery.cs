using Tcns.Domain.Awards;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Awards;

/// <summary>The query of nominations: <c>unit</c> (a commune or province), <c>period</c>, <c>title</c>, <c>status</c>, <c>cursor</c>, <c>limit</c>.</summary>
internal sealed class AwardQuery : IAskedQuery<AwardQuery>
{
    private readonly AwardTitle? title;
    private readonly AwardStatus? status;

    private AwardQuery(QueryFields fields)
    {
        Unit = UnitOf(fields);
        Period = fields.Period();
        title = fields.Choice("title", AwardTitles.ByName);
        status = fields.Choice("status", AwardStatuses.ByName);
        Cursor = fields.Cursor(AwardCursor.Parse);
        Limit = fields.Limit();
    }

    public UnitCode? Unit { get; }

    public AwardCursor? Cursor { get; }

    public int Limit { get; }

    private Period? Period { get; }

    public static AwardQuery Read(QueryFields fields) => new(fields);

    /// <summary>A team has no nominations of its own.</summary>
    public static UnitCode? UnitOf(QueryFields fields)
    {
        var unit = fields.Unit();
        if (unit?.Level is UnitLevel.Team)
            fields.Note("unit", FaultCodes.WrongLevel);
        return unit;
    }

    public bool Wants(Nomination nomination) =>
        (Period is null || nomination.Period == Period)
        && (title is null || nomination.Title == title)
        && (status is null || nomination.Status == status)
        && (Cursor is null || AwardCursor.Order.Compare(AwardCursor.Of(nomination), Cursor) > 0);
}
