namespace Tcns.Infra.Tests.Alerts;

/// <summary>The symptoms that the app tells of itself. The product's own list takes the place of this one.</summary>
internal static class SymptomList
{
    /// <summary>Of runs by hand alone: in Azure there is no disk of ours.</summary>
    public const string LocalOnly = "disk-full";

    public static IReadOnlyList<string> All { get; } =
    [
        "storage-away", "timer-late", "timer-failed", "rollup-late", "marks-waiting", "queue-stuck", "poison", "feed-stale", "mismatch",
        "schema-newer", LocalOnly, "key-expiring",
    ];
}
