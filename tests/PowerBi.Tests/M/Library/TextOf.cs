using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Values as texts. What each culture writes otherwise needs one.</summary>
internal static class TextOf
{
    /// <summary>What a format may hold that is written the same in all cultures: numbers, and what stands between them.</summary>
    private const string Plain = "yMdHmsfz-T'Z ";

    public static string? Value(object? value, Culture culture) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal number when number == decimal.Truncate(number) => decimal.Truncate(number).ToString(CultureInfo.InvariantCulture),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(culture.Info),
        double number => number.ToString(culture.Info),
        DateOnly day => day.ToString("d", culture.Info),
        DateTime at => Spaced(at.ToString("G", culture.Info)),
        DateTimeOffset at => Spaced(at.ToString("G", culture.Info) + at.ToString(" zzz", CultureInfo.InvariantCulture)),
        _ => throw MException.NotOfType(value, MType.Text),
    };

    /// <summary>By a format as <c>Date.ToText</c> and its kin take it: a text, or a record of format and culture.</summary>
    public static string Formatted(IFormattable value, Arguments given)
    {
        var (format, culture) = given[1] switch
        {
            MRecord options => FromRecord(options, given),
            _ => (given.MaybeText(1), given.MaybeText(2)),
        };
        if (format is null)
            return Value(value, new Culture(given.Function, culture))!;
        return value.ToString(
            format.Length == 1 ? throw given.Gap($"the format {format} is not known.") : format,
            IsPlain(format) ? CultureInfo.InvariantCulture : new Culture(given.Function, culture).Info);
    }

    private static (string? Format, string? Culture) FromRecord(MRecord options, Arguments given)
    {
        if (options.Names.FirstOrDefault(name => name is not ("Format" or "Culture")) is { } other)
            throw given.Gap($"the option {other} is not known.");
        options.TryGet("Format", out var format);
        options.TryGet("Culture", out var culture);
        return ((string?)format, (string?)culture);
    }

    private static bool IsPlain(string format) => format.All(letter => Plain.Contains(letter, StringComparison.Ordinal))
        && !format.Contains("MMM", StringComparison.Ordinal) && !format.Contains("ddd", StringComparison.Ordinal);

    // Newer tables of the world's cultures put a narrow space before AM and PM; Power Query's do not.
    private static string Spaced(string text) => text.Replace('\u202F', ' ');
}
