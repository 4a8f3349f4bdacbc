using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Notices;

/// <summary>The query of what a unit was told: <c>unit</c>, <c>cursor</c>, <c>limit</c>.</summary>
internal sealed record NoticeQuery(UnitCode? Unit, NoticeCursor? Cursor, int Limit) : IAskedQuery<NoticeQuery>
{
    public static NoticeQuery Read(QueryFields fields) => new(fields.Unit(), fields.Cursor(NoticeCursor.Parse), fields.Limit());
}
