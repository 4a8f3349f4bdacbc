using System.Text.Json.Serialization;
using Tcns.Functions.Http;

namespace Tcns.Functions.Numbers;

/// <summary>What a figure of a unit in a period is made of.</summary>
/// <param name="Plan">Under which it is seen; null where no plan is in force.</param>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="Closed">Whether it stays as it is.</param>
/// <param name="Version">Of the publication that it is from.</param>
/// <param name="Complete">False when newer records wait for the next rollup.</param>
/// <param name="Indicator">As the list of indicators has it.</param>
/// <param name="Formula">How it is counted, in words.</param>
/// <param name="Parts">What numerator and denominator are the sums of.</param>
/// <param name="Activity">The records that it reads, counted; empty where it rests on the registry, on statistics or on reports.</param>
internal sealed record TraceResponse(
    string Unit,
    string Period,
    string? Plan,
    DateOnly AsOf,
    bool Closed,
    string Version,
    bool Complete,
    IndicatorResponse Indicator,
    string Formula,
    IReadOnlyList<TracePartResponse> Parts,
    IReadOnlyList<TraceActivityResponse> Activity)
{
    /// <summary>The records themselves, the newest first; only for who may read them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ListResponse<TraceRecordResponse>? Records { get; init; }
}
