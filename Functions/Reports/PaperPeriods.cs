using Tcns.Domain.Time;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary>Periods as papers name them: <c>quý IV năm 2026</c>.</summary>
internal static class PaperPeriods
{
    public static string Name(Period period)
    {
        var name = PeriodTexts.Say("paper-period", period, Language.Vietnamese);

        // Half-years are of the reporting calendar alone.
        return period.Calendar is PeriodCalendar.Reporting && period.Kind is not PeriodKind.HalfYear ? AppTexts.Format("report-paper.reporting", Language.Vietnamese, name) : name;
    }
}
