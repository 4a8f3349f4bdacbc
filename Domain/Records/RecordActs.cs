namespace Tcns.Domain.Records;

public static class RecordActs
{
    /// <summary>By the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, RecordAct> ByName { get; } = new Dictionary<string, RecordAct>(StringComparer.Ordinal)
    {
        ["created"] = RecordAct.Created,
        ["amended"] = RecordAct.Amended,
        ["voided"] = RecordAct.Voided,
        ["returned"] = RecordAct.Returned,
        ["answered"] = RecordAct.Answered,
        ["forwarded"] = RecordAct.Forwarded,
    };

    public static string WireName(this RecordAct act) => ByName.First(entry => entry.Value == act).Key;
}
