namespace Tcns.Functions.Vocabulary;

/// <summary>A topic and its names.</summary>
/// <param name="Pillar">Id of the pillar that it belongs to.</param>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
internal sealed record TopicResponse(string Id, string Pillar, string Vi, string En);
