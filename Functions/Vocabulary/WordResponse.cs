namespace Tcns.Functions.Vocabulary;

/// <summary>An id that records hold, and its names.</summary>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
internal sealed record WordResponse(string Id, string Vi, string En);
