using Tcns.Domain.Time;

namespace Tcns.Functions.Texts;

/// <summary>Periods in words, of which each use has its own.</summary>
internal static class PeriodTexts
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <param name="use">What the names of its texts begin with.</param>
    /// <param name="period">Which.</param>
    /// <param name="language">Of the reader.</param>
    public static string Say(string use, Period period, Language language)
    {
        var kind = period.Kind switch
        {
            PeriodKind.Month => "month",
            PeriodKind.Quarter => "quarter",
            PeriodKind.HalfYear => period.Number == 1 ? "first-half" : "second-half",
            PeriodKind.Year => "year",
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };
        return AppTexts.Format(use + "." + kind, language, period.Number, period.Year, period.Kind is PeriodKind.Quarter ? Roman[period.Number - 1] : "");
    }
}
