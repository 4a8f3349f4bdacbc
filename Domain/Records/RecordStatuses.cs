namespace Tcns.Domain.Records;

public static class RecordStatuses
{
    /// <summary>The states by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, RecordStatus> ByName { get; } = new Dictionary<string, RecordStatus>(StringComparer.Ordinal)
    {
        ["active"] = RecordStatus.Active,
        ["returned"] = RecordStatus.Returned,
        ["voided"] = RecordStatus.Voided,
    };

    public static string WireName(this RecordStatus status) => ByName.First(entry => entry.Value == status).Key;
}
