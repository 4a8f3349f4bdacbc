using System.Globalization;

namespace Tcns.Analytics.OData;

/// <summary>A value of a row's order as text that reads back as exactly that value.</summary>
internal static class TermText
{
    private const string Day = "yyyy-MM-dd";

    public static string? Write(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{value} orders no rows."),
    };

    public static object? Read(ODataKind kind, string? text) => (kind, text) switch
    {
        (_, null) => null,
        (ODataKind.Text, _) => text,
        (ODataKind.Whole, _) => long.Parse(text, CultureInfo.InvariantCulture),
        (ODataKind.Exact, _) => decimal.Parse(text, CultureInfo.InvariantCulture),
        (ODataKind.Double, _) => double.Parse(text, CultureInfo.InvariantCulture),
        (ODataKind.Day, _) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture),
        (ODataKind.Instant, _) => new DateTimeOffset(long.Parse(text, CultureInfo.InvariantCulture), TimeSpan.Zero),
        (ODataKind.Truth, _) => text == "1",
        _ => throw new InvalidOperationException($"{kind} has no values."),
    };
}
