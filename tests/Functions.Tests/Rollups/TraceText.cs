using System.Text.Json;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>A trace as lines that a test can name.</summary>
internal static class TraceText
{
    public static long? Sum(JsonElement trace, string number)
    {
        var parts = trace.GetProperty("parts").EnumerateArray().Select(part => Number(part.GetProperty(number))).ToArray();
        return parts.Length > 0 && parts.All(part => part is null) ? null : parts.Sum();
    }

    public static long? Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? null : number.GetInt64();

    public static IEnumerable<string> Parts(JsonElement trace) => trace.GetProperty("parts").EnumerateArray().Select(Part);

    public static string Part(JsonElement part)
    {
        var missing = string.Join("; ", part.GetProperty("missing").EnumerateArray().Select(one => one.GetString()));
        return $"{part.GetProperty("unit")} {part.GetProperty("level")} {part.GetProperty("numerator")}/{part.GetProperty("denominator")}" + (missing.Length == 0 ? "" : " partly: " + missing);
    }

    public static IEnumerable<string?> Teams(JsonElement trace) =>
        trace.GetProperty("records").GetProperty("items").EnumerateArray().Select(one => one.GetProperty("team").GetString());

    /// <summary>Without the commune's code, which is the same everywhere.</summary>
    public static string Activity(JsonElement one) =>
        $"{one.GetProperty("kind")} {one.GetProperty("team").GetString()![6..]} {one.GetProperty("village").GetString()?[6..] ?? "-"} {one.GetProperty("records")}"
        + (one.GetProperty("sum").ValueKind == JsonValueKind.Null ? "" : $" = {one.GetProperty("sum")} {one.GetProperty("of")}");
}
