using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Input;

/// <summary>How closed sets of values are written in the feed: as on the wire.</summary>
internal static class FeedWords
{
    public static string Of(PeriodCalendar calendar) => calendar is PeriodCalendar.Civil ? "civil" : "reporting";

    public static string Of(PeriodKind kind) => Dashed(kind);

    public static string Of(IndicatorUnit unit) => Dashed(unit);

    public static string Of(IndicatorGrain grain) => Dashed(grain);

    public static string Of(IndicatorKind kind) => Dashed(kind);

    public static string Of(TrainingWindow window) => Dashed(window);

    public static string Of(UnitLevel level) => Dashed(level);

    public static string Of(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Always => "always",
        Rhythm.Every every => "every-" + Of(every.Kind),
        Rhythm.By by => "by-" + by.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm)),
    };

    private static string Dashed<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, place) => (place > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}
