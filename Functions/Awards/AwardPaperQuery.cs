using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Documents;
using Tcns.Functions.Http;

namespace Tcns.Functions.Awards;

/// <summary>The query of nominations as a paper: <c>unit</c> (a commune or province), <c>period</c>, <c>format</c>, <c>number</c>.</summary>
internal sealed record AwardPaperQuery(UnitCode? Unit, Period? Period, PaperRequest Form) : IAskedQuery<AwardPaperQuery>
{
    public static AwardPaperQuery Read(QueryFields fields) => new(AwardQuery.UnitOf(fields), fields.Period(required: true), PaperRequest.Read(fields));
}
