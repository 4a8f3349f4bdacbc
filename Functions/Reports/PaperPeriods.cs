using Tcns.Domain.Time;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary>Periods as papers name them: <c>quý IV năm 2026</c>.</summary>
internal static class PaperPeriods
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public static string Name(Period period)
    {
        var year = FormattableString.Invariant($"năm {period.Year}");
        var name = period.Kind switch
        {
            PeriodKind.Month => FormattableString.Invariant($"tháng {period.Number:00} {year}"),
            PeriodKind.Quarter => $"quý {Roman[period.Number - 1]} {year}",
            PeriodKind.HalfYear => (period.Number == 1 ? "6 tháng đầu " : "6 tháng cuối ") + year,
            _ => year,
        };

        // Half-years are of the reporting calendar alone.
        return period.Calendar is PeriodCalendar.Reporting && period.Kind is not PeriodKind.HalfYear ? AppTexts.Format("report-paper.reporting", Language.Vietnamese, name) : name;
    }
}
