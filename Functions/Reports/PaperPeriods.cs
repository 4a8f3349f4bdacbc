using Tcns.Domain.Time;

namespace Tcns.Functions.Reports;

/// <summary>Periods as papers name them: <c>quý IV năm 2026</c>.</summary>
internal static class PaperPeriods
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public static string Name(Period period)
    {
        var year = FormattableString.Invariant($"năm {period.Year}");
        return period.Kind switch
        {
            PeriodKind.Month => FormattableString.Invariant($"tháng {period.Number:00} {year}"),
            PeriodKind.Quarter => $"quý {Roman[period.Number - 1]} {year}",
            PeriodKind.HalfYear => (period.Number == 1 ? "6 tháng đầu " : "6 tháng cuối ") + year,
            _ => year,
        };
    }
}
