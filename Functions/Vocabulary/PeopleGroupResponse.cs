namespace Tcns.Functions.Vocabulary;

/// <summary>A group of people and its names.</summary>
/// <param name="Priority">Whether plans put it first.</param>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
internal sealed record PeopleGroupResponse(string Id, bool Priority, string Vi, string En);
