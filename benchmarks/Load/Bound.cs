using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Load;

/// <summary>What a run has to keep within.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Found">Where it was worst.</param>
/// <param name="Limit">Which it must reach, or not go beyond.</param>
/// <param name="IsLeast">Whether it must reach the limit.</param>
internal sealed record Bound(string What, double Found, double Limit, bool IsLeast)
{
    [JsonIgnore]
    public bool IsKept => IsLeast ? Found >= Limit : Found <= Limit;
}
