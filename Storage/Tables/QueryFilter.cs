using System.Globalization;

namespace Tcns.Storage.Tables;

/// <summary>Values as literals of the service's filter language.</summary>
internal static class QueryFilter
{
    public static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = Array.ConvertAll(filter.GetArguments(), object? (value) => Literal(value));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object? value) => value switch
    {
        // Absent properties cannot be asked for: a comparison with null is an error of the service.
        null => throw new ArgumentException("A filter cannot compare with null.", nameof(value)),
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => Double(number),
        Guid guid => $"guid'{guid}'",
        DateTimeOffset instant => Instant(instant.UtcDateTime),
        DateTime { Kind: DateTimeKind.Utc } instant => Instant(instant),
        DateTime => throw new ArgumentException("Instants are stored in UTC: give a DateTime of that kind, or a DateTimeOffset.", nameof(value)),
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        Enum name => Quote(name.ToString()),
        _ => throw new ArgumentException($"A filter cannot compare with a {value.GetType()}.", nameof(value)),
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Instant(DateTime utc) => $"datetime'{utc.ToString("O", CultureInfo.InvariantCulture)}'";

    // Without a point or exponent the service would read an integer, and compare with no double.
    private static string Double(double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException("A filter cannot compare with NaN or an infinity.", nameof(number));
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        return digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits;
    }
}
