using System.Globalization;

namespace Tcns.Storage.Lake;

/// <summary>Counts by kind as the text of a blob's metadata: <c>shift=3 visit=120</c>.</summary>
internal static class LakeCounts
{
    public static string Write(IReadOnlyDictionary<string, int> counts) =>
        string.Join(' ', counts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}={entry.Value}")));

    public static IReadOnlyDictionary<string, int> Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToDictionary(entry => entry[0], entry => int.Parse(entry[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
