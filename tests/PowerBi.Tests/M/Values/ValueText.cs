using System.Globalization;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A value as messages show it.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"#date({day.Year}, {day.Month}, {day.Day})"),
        DateTime at => string.Create(CultureInfo.InvariantCulture, $"#datetime({at:yyyy, M, d, H, m, s})"),
        DateTimeOffset at => string.Create(
            CultureInfo.InvariantCulture, $"#datetimezone({at:yyyy, M, d, H, m, s}, {at.Offset.Hours}, {at.Offset.Minutes})"),
        decimal exact => (exact / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        TimeSpan length => string.Create(
            CultureInfo.InvariantCulture, $"#duration({length.Days}, {length.Hours}, {length.Minutes}, {length.Seconds})"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => MType.Of(value).Word,
    };
}
