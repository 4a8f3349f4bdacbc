using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Functions.Periods;

/// <summary>The query of the periods: <c>unit</c> (the key's own when absent) and <c>year</c> (this one when absent).</summary>
internal sealed record PeriodQuery(string? Unit, string? Year)
{
    private const int Quarters = 4;

    public static ValueTask<PeriodQuery> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult(new PeriodQuery(Text("unit"), Text("year")));

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    public UnitCode? UnitOr(UnitCode? own) => UnitCode.TryParse(Unit, out var code) ? code : own;

    public IEnumerable<Period> QuartersOr(DateOnly today)
    {
        var year = ParsedYear ?? today.Year;
        return Enumerable.Range(0, Quarters).Select(number => Period.Containing(new DateOnly(year, 1 + (3 * number), 1), PeriodKind.Quarter));
    }

    public IEnumerable<Fault> FindFaults(UnitCode? own)
    {
        if (Unit is null && own is null)
            yield return new Fault("?unit", FaultCodes.Required);
        else if (Unit is not null && !UnitCode.TryParse(Unit, out _))
            yield return new Fault("?unit", FaultCodes.Malformed);
        if (Year is null)
            yield break;
        if (ParsedYear is not { } year)
            yield return new Fault("?year", FaultCodes.Type);
        else if (year is < Period.FirstYear or > Period.LastYear)
            yield return new Fault("?year", FaultCodes.OutOfRange, Bounds.OfYears(Period.FirstYear, Period.LastYear));
    }

    private int? ParsedYear => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
