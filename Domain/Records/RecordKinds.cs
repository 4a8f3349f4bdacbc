namespace Tcns.Domain.Records;

public static class RecordKinds
{
    /// <summary>The kinds by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, RecordKind> ByName { get; } = new Dictionary<string, RecordKind>(StringComparer.Ordinal)
    {
        ["visits"] = RecordKind.Visit,
        ["trainings"] = RecordKind.Training,
        ["campaigns"] = RecordKind.Campaign,
        ["shifts"] = RecordKind.Shift,
        ["feedback"] = RecordKind.Feedback,
    };

    public static string WireName(this RecordKind kind) => kind switch
    {
        RecordKind.Visit => "visits",
        RecordKind.Training => "trainings",
        RecordKind.Campaign => "campaigns",
        RecordKind.Shift => "shifts",
        RecordKind.Feedback => "feedback",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
