using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Periods;

/// <summary>The query of the periods: <c>unit</c> (the key's own when absent) and <c>year</c> (this one when absent).</summary>
internal sealed record PeriodQuery(UnitCode? Unit, int? Year) : IAskedQuery<PeriodQuery>
{
    private const int Quarters = 4;

    public static PeriodQuery Read(QueryFields fields) => new(fields.Unit(), fields.Year("year", Period.FirstYear, Period.LastYear));

    public IEnumerable<Period> QuartersOr(DateOnly today)
    {
        var year = Year ?? today.Year;
        return Enumerable.Range(0, Quarters).Select(number => Period.Containing(new DateOnly(year, 1 + (3 * number), 1), PeriodKind.Quarter));
    }
}
