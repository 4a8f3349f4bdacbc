using System.Collections.Frozen;

namespace Tcns.Functions.SystemHealth;

/// <summary>The codes of all symptoms: what the API tells, the timer <c>Watch</c> logs, alerts listen to and <c>docs/runbook.md</c> explains.</summary>
internal static class Symptoms
{
    public const string StorageAway = "storage-away";
    public const string StoreNotReady = "store-not-ready";
    public const string TimerLate = "timer-late";
    public const string TimerFailed = "timer-failed";
    public const string RollupLate = "rollup-late";
    public const string MarksWaiting = "marks-waiting";
    public const string QueueStuck = "queue-stuck";
    public const string Poison = "poison";
    public const string FeedStale = "feed-stale";
    public const string Mismatch = "mismatch";
    public const string DiskFull = "disk-full";
    public const string Unknown = "unknown";
    public const string KeyExpiring = "key-expiring";

    /// <summary>In the order in which they are told.</summary>
    public static IReadOnlyList<string> All { get; } =
        [StorageAway, StoreNotReady, DiskFull, Mismatch, RollupLate, FeedStale, Poison, Unknown, QueueStuck, TimerFailed, TimerLate, MarksWaiting, KeyExpiring];

    /// <summary>Work is lost, stands still, or soon will; the others can wait until the morning.</summary>
    public static FrozenSet<string> Urgent { get; } = FrozenSet.ToFrozenSet([StorageAway, StoreNotReady, DiskFull, Mismatch, RollupLate, FeedStale, Poison]);
}
