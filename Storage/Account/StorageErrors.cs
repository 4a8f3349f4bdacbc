namespace Tcns.Storage.Account;

/// <summary>How often calls to the storage failed in this process: by service and status alone, never by address. A retry counts by itself.</summary>
public sealed class StorageErrors(TimeProvider time)
{
    /// <summary>Stands for a call that nobody answered.</summary>
    public const int NoAnswer = 0;

    /// <summary>Remembered by the minute for so long.</summary>
    private const int Minutes = 60;
    private readonly Lock gate = new();
    private readonly SortedDictionary<(string Service, int Status), Tally> tallies = [];

    public DateTimeOffset Since { get; } = time.GetUtcNow();

    /// <summary>Whether an answer says that the storage could not or would not: what a row or blob is told by (404, 409, 412) does not.</summary>
    public static bool IsTrouble(int status) => status is NoAnswer or 401 or 403 or 408 or 429 or >= 500;

    public void Count(string service, int status)
    {
        var minute = MinuteOf(time.GetUtcNow());
        lock (gate)
        {
            if (!tallies.TryGetValue((service, status), out var tally))
                tallies[(service, status)] = tally = new Tally();
            tally.Add(minute);
        }
    }

    public IReadOnlyList<StorageErrorCount> Read()
    {
        var minute = MinuteOf(time.GetUtcNow());
        lock (gate)
            return [.. tallies.Select(entry => new StorageErrorCount(entry.Key.Service, entry.Key.Status, entry.Value.All, entry.Value.SinceMinute(minute - Minutes + 1)))];
    }

    private static long MinuteOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;

    private sealed class Tally
    {
        private readonly (long Minute, long Count)[] ring = new (long, long)[Minutes];

        public long All { get; private set; }

        public void Add(long minute)
        {
            All++;
            ref var place = ref ring[(int)(minute % Minutes)];
            place = (minute, place.Minute == minute ? place.Count + 1 : 1);
        }

        public long SinceMinute(long first) => ring.Where(place => place.Minute >= first).Sum(place => place.Count);
    }
}
