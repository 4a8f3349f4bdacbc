namespace Tcns.Domain.Notices;

public static class NoticeStates
{
    /// <summary>The states by the names that they are sent under.</summary>
    public static IReadOnlyDictionary<string, NoticeState> ByName { get; } = new Dictionary<string, NoticeState>(StringComparer.Ordinal)
    {
        ["waiting"] = NoticeState.Waiting,
        ["sent"] = NoticeState.Sent,
        ["failed"] = NoticeState.Failed,
        ["unwanted"] = NoticeState.Unwanted,
        ["none"] = NoticeState.None,
    };

    public static string WireName(this NoticeState state) => ByName.First(entry => entry.Value == state).Key;
}
