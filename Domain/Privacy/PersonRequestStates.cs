namespace Tcns.Domain.Privacy;

public static class PersonRequestStates
{
    /// <summary>The states by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, PersonRequestState> ByName { get; } = new Dictionary<string, PersonRequestState>(StringComparer.Ordinal)
    {
        ["received"] = PersonRequestState.Received,
        ["answered"] = PersonRequestState.Answered,
        ["done"] = PersonRequestState.Done,
        ["refused"] = PersonRequestState.Refused,
    };

    public static string WireName(this PersonRequestState state) => ByName.First(entry => entry.Value == state).Key;
}
