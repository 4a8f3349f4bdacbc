using System.Text.Json;

namespace Tcns.Benchmarks.Scale;

/// <summary>What Azure or Power BI publishes as the most that there is.</summary>
/// <param name="Key">By which the sheet looks it up.</param>
/// <param name="Name">What it is, for readers.</param>
/// <param name="Source">The page that says so.</param>
/// <param name="IsFromMemory">Whether nobody has read that page for this; then it is to be looked at before anything is decided.</param>
internal sealed record Limit(string Key, string Name, double Value, string Unit, string Source, bool IsFromMemory)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public static IReadOnlyDictionary<string, Limit> Read(string json) =>
        (JsonSerializer.Deserialize<List<Limit>>(json, Form) ?? throw new FormatException("There are no limits.")).ToDictionary(limit => limit.Key, StringComparer.Ordinal);
}
