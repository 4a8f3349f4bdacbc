using Tcns.Domain.Access;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.SystemHealth;

/// <summary>Which symptoms a look at the system shows. Something unknown is one, but where a part of the storage is away, which is why.</summary>
internal static class Diagnosis
{
    private static readonly TimeSpan MessagesWait = TimeSpan.FromHours(1);
    private const int KeyDays = 14;

    /// <summary>They order the figures of all provinces.</summary>
    private static readonly string[] Rollups = ["NightlyRollup", "QuarterlyRollup", "CloseQuarter"];

    public static IReadOnlyList<Symptom> Of(SystemState state) =>
    [
        .. new[]
        {
            AwayOf(state).Select(part => new Symptom(Symptoms.StorageAway, part, null)),
            AwayOf(state).Any() ? [] : state.Unknown.Select(part => new Symptom(Symptoms.Unknown, part, null)),
            state.Store is { State: not StoreState.Ready } store ? [new Symptom(Symptoms.StoreNotReady, store.State.ToString(), null)] : [],
            OfTimers(state.Timers ?? []),
            OfMarks(state),
            OfQueues(state),
            OfFeeds(state),
            (state.Mismatches ?? []).Select(mismatch => new Symptom(Symptoms.Mismatch, mismatch.Feed, mismatch.Since)),
            state.Disk is { IsShort: true } || state.Away.Contains(StorageHealth.Disk) ? [new Symptom(Symptoms.DiskFull, "data", null, (state.Disk?.Free ?? 0) >> 20)] : [],
            OfKeys(state),
        }.SelectMany(some => some).OrderBy(symptom => Symptoms.All.Index().First(one => one.Item == symptom.Code).Index).ThenBy(symptom => symptom.Where, StringComparer.Ordinal),
    ];

    /// <summary>Whether a key ends within the days that it takes to exchange it everywhere, or has ended.</summary>
    public static bool IsExpiring(AccessKey key, DateTimeOffset now) => key.HasExpiredBy(BusinessClock.DayOf(now).AddDays(KeyDays));

    private static IEnumerable<string> AwayOf(SystemState state) => state.Away.Where(part => part != StorageHealth.Disk);

    private static IEnumerable<Symptom> OfTimers(IReadOnlyList<TimerState> timers)
    {
        foreach (var timer in timers)
        {
            if (timer.LateSince is { } due)
                yield return new Symptom(Rollups.Contains(timer.Timer.Name) ? Symptoms.RollupLate : Symptoms.TimerLate, timer.Timer.Name, due);
            if (timer.FailedAt is { } at)
                yield return new Symptom(Symptoms.TimerFailed, timer.Timer.Name, at);
        }
    }

    private static IEnumerable<Symptom> OfMarks(SystemState state) => (state.Marks?.Marks ?? [])
        .Where(mark => state.At - mark.Since > LateAfter.Rebuild)
        .GroupBy(mark => mark.Province.Value)
        .Select(marks => new Symptom(Symptoms.MarksWaiting, marks.Key, marks.Min(mark => mark.Since), marks.LongCount()));

    private static IEnumerable<Symptom> OfQueues(SystemState state)
    {
        foreach (var queue in state.Queues ?? [])
        {
            if (queue.Depth.OldestAt is { } oldest && state.At - oldest > MessagesWait)
                yield return new Symptom(Symptoms.QueueStuck, queue.Name, oldest, queue.Depth.Count);
            if (queue.Poison.Count > 0)
                yield return new Symptom(Symptoms.Poison, queue.Name, queue.Poison.OldestAt, queue.Poison.Count);
        }
    }

    private static IEnumerable<Symptom> OfFeeds(SystemState state)
    {
        foreach (var feed in state.Feeds ?? [])
        {
            if (feed.WaitingSince is { } waiting && state.At - waiting > LateAfter.Publication)
                yield return new Symptom(Symptoms.FeedStale, feed.Feed, waiting);
            else if (feed.CheckedAt is { } at && state.Now - at > LateAfter.NightlyLook)
                yield return new Symptom(Symptoms.FeedStale, feed.Feed, at);
        }
    }

    /// <summary>An expired one stands until it is revoked or removed, so that the day on which it ends does not look like the end of the trouble.</summary>
    private static IEnumerable<Symptom> OfKeys(SystemState state)
    {
        var expiring = (state.Keys ?? []).Where(key => IsExpiring(key, state.Now)).ToArray();
        if (expiring.Length > 0)
            yield return new Symptom(Symptoms.KeyExpiring, "system", BusinessClock.StartOf(expiring.Min(key => key.Details.ExpiresOn!.Value).AddDays(-KeyDays)), expiring.Length);
    }
}
