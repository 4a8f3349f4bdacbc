using System.Globalization;

namespace Tcns.Domain.Time;

/// <summary>How a period is written; there is one spelling of each.</summary>
internal static class PeriodText
{
    private const int YearDigits = 4;

    public static string Write(Period period)
    {
        var mark = period.Calendar is PeriodCalendar.Reporting ? "R" : "";
        var rest = mark + period.Kind switch
        {
            PeriodKind.Month => period.Number.ToString("D2", CultureInfo.InvariantCulture),
            PeriodKind.Quarter => "Q" + period.Number.ToString(CultureInfo.InvariantCulture),
            PeriodKind.HalfYear => "H" + period.Number.ToString(CultureInfo.InvariantCulture),
            PeriodKind.Year => "",
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };
        var year = period.Year.ToString("D4", CultureInfo.InvariantCulture);
        return rest.Length == 0 ? year : year + "-" + rest;
    }

    public static Period? Read(string? text)
    {
        if (text is null || text.Length < YearDigits)
            return null;
        if (Whole(text.AsSpan(0, YearDigits)) is not (>= Period.FirstYear and <= Period.LastYear and var year))
            return null;
        if (text.Length == YearDigits)
            return new Period(PeriodCalendar.Civil, PeriodKind.Year, year, 1);
        if (text[YearDigits] != '-')
            return null;
        var rest = text.AsSpan(YearDigits + 1);
        return rest.StartsWith("R", StringComparison.Ordinal)
            ? ReadRest(PeriodCalendar.Reporting, year, rest[1..])
            : ReadRest(PeriodCalendar.Civil, year, rest);
    }

    private static Period? ReadRest(PeriodCalendar calendar, int year, ReadOnlySpan<char> rest) => rest switch
    {
        [] when calendar is PeriodCalendar.Reporting => new Period(calendar, PeriodKind.Year, year, 1),
        ['Q', var quarter and >= '1' and <= '4'] => new Period(calendar, PeriodKind.Quarter, year, quarter - '0'),
        ['H', var half and >= '1' and <= '2'] when calendar is PeriodCalendar.Reporting =>
            new Period(calendar, PeriodKind.HalfYear, year, half - '0'),
        [_, _] when Whole(rest) is >= 1 and <= 12 and var month => new Period(calendar, PeriodKind.Month, year, month),
        _ => null,
    };

    /// <summary>ASCII digits only: no sign, no blank, no other script's digits.</summary>
    private static int? Whole(ReadOnlySpan<char> digits) =>
        digits.ContainsAnyExceptInRange('0', '9') ? null : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
