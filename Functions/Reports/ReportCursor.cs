using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>Where a report stands in lists: by commune, then the newest deadline first. It is made of ids alone, for it stands in addresses.</summary>
internal sealed partial record ReportCursor(DateOnly Day, UnitCode Unit, Period Period)
{
    private const string DayFormat = "yyyyMMdd";

    public static IComparer<ReportCursor> Order { get; } = Comparer<ReportCursor>.Create((one, other) =>
    {
        var order = string.CompareOrdinal(one.Commune, other.Commune);
        if (order == 0)
            order = other.Day.CompareTo(one.Day);
        if (order == 0)
            order = string.CompareOrdinal(one.Unit.Value, other.Unit.Value);
        return order == 0 ? string.CompareOrdinal(one.Period.ToString(), other.Period.ToString()) : order;
    });

    public string Commune => Unit.Commune!.Value;

    public static ReportCursor Of(ReportView report) => new(report.DueOn ?? report.Submitted!.FirstOn, report.Unit, report.Period);

    public static ReportCursor? Parse(string text)
    {
        var place = Place().Match(CursorText.Read(text));
        return place.Success
            && DateOnly.TryParseExact(place.Groups["day"].Value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && UnitCode.TryParse(place.Groups["unit"].Value, out var unit)
            && Period.TryParse(place.Groups["period"].Value, out var period)
            ? new ReportCursor(day, unit, period)
            : null;
    }

    public override string ToString() => CursorText.Write(
        string.Join('|', Day.ToString(DayFormat, CultureInfo.InvariantCulture), Unit.Value, Period.ToString()));

    [GeneratedRegex(@"\A(?<day>[0-9]{8})\|(?<unit>[0-9]{5}(-T[0-9]{2,3})?)\|(?<period>[0-9A-Z-]{4,8})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
