using System.Text.Json.Serialization;

namespace Tcns.Functions.Vocabulary;

/// <summary>A topic and its names.</summary>
/// <param name="Pillar">Id of the pillar that it belongs to.</param>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English; in Vietnamese where a plan gives no other name.</param>
/// <param name="Plan">Id of the plan whose own it is; absent of everybody's.</param>
internal sealed record TopicResponse(
    string Id, string Pillar, string Vi, string En, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Plan = null);
