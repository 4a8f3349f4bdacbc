using System.Globalization;

namespace Tcns.Storage.Lake;

/// <summary>Counts by kind as the text of a blob's metadata: <c>shift=3 visit=120</c>.</summary>
public static class LakeCounts
{
    /// <summary>Whether one names another number of a kind than the other, or a kind that the other does not.</summary>
    public static bool Differ(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other) => one.Count != other.Count || one.Except(other).Any();

    internal static string Write(IReadOnlyDictionary<string, int> counts) =>
        string.Join(' ', counts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}={entry.Value}")));

    internal static IReadOnlyDictionary<string, int> Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToDictionary(entry => entry[0], entry => int.Parse(entry[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
