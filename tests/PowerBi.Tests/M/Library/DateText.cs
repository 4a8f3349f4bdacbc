using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>
/// Days and times as texts write them: by ISO 8601, which all cultures read, or as the culture writes them short. Power Query reads more;
/// whether it does is not guessed.
/// </summary>
internal static class DateText
{
    private static readonly string[] IsoTimes = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] IsoZoned =
        ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"];

    public static DateOnly Day(string text, Culture culture) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : culture.IsNamed && DateOnly.TryParseExact(text, Short(culture), culture.Info, DateTimeStyles.None, out var written) ? written
        : throw NotRead(text, "Date", culture);

    public static DateTime At(string text, Culture culture) =>
        DateTime.TryParseExact(text, IsoTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToDateTime(TimeOnly.MinValue)
        : throw NotRead(text, "DateTime", culture);

    public static DateTimeOffset Zoned(string text, Culture culture) =>
        DateTimeOffset.TryParseExact(text, IsoZoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : throw NotRead(text, "DateTimeZone", culture);

    private static string Short(Culture culture) => culture.Info.DateTimeFormat.ShortDatePattern;

    private static Exception NotRead(string text, string kind, Culture culture) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, out _) || (culture.IsNamed && DateTime.TryParse(text, culture.Info, out _))
            ? new EvaluationGap($"{culture.Function}: whether {text} is a {kind} is not known.")
            : MException.Format($"We couldn't parse the input provided as a {kind} value.", text);
}
