namespace Tcns.Domain.Notices;

/// <summary>How far a notice is on one channel.</summary>
public sealed record NoticeProgress
{
    /// <summary>It is given up only when it was tried so often, and over a whole day: who mends a mail server on the next morning loses nothing.</summary>
    public const int LeastTries = 12;
    private static readonly TimeSpan LeastTime = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    /// <summary>Who asks for more patience than this is asked again all the same.</summary>
    private static readonly TimeSpan LongestWish = TimeSpan.FromDays(1);

    private NoticeProgress(NoticeState state, int tries, DateTimeOffset? firstTriedAt, DateTimeOffset? nextAt, IReadOnlyList<string> reached)
    {
        State = state;
        Tries = tries;
        FirstTriedAt = firstTriedAt;
        NextAt = nextAt;
        Reached = reached;
    }

    /// <summary>Not tried yet.</summary>
    public static NoticeProgress Waiting { get; } = new(NoticeState.Waiting, 0, null, null, []);

    /// <summary>Nowhere to go.</summary>
    public static NoticeProgress None { get; } = new(NoticeState.None, 0, null, null, []);

    public NoticeState State { get; }

    public int Tries { get; }

    public DateTimeOffset? FirstTriedAt { get; }

    /// <summary>Not before; null for at once.</summary>
    public DateTimeOffset? NextAt { get; }

    /// <summary>Marks of those who have it already, where a channel leads to several.</summary>
    public IReadOnlyList<string> Reached { get; }

    public static NoticeProgress Restore(NoticeState state, int tries, DateTimeOffset? firstTriedAt, DateTimeOffset? nextAt, IReadOnlyList<string> reached) =>
        new(state, tries, firstTriedAt, nextAt, reached);

    public bool IsDue(DateTimeOffset now) => State == NoticeState.Waiting && (NextAt is not { } next || next <= now);

    /// <summary>Whether it was tried often enough, and for long enough.</summary>
    public bool IsSpent(DateTimeOffset now) => Tries >= LeastTries && now - FirstTriedAt >= LeastTime;

    /// <summary>A try begins. It counts also when the process dies in it, so that one that always does ends as well.</summary>
    public NoticeProgress Begin(DateTimeOffset now) => new(State, Tries + 1, FirstTriedAt ?? now, NextAt, Reached);

    public NoticeProgress Reach(string mark) => new(State, Tries, FirstTriedAt, NextAt, [.. Reached, mark]);

    public NoticeProgress End(NoticeState state) => new(state, Tries, FirstTriedAt, null, Reached);

    /// <summary>A try has failed: a pause that is twice as long each time, or the one that was asked for; or the end.</summary>
    public NoticeProgress Fail(DateTimeOffset now, TimeSpan? asked)
    {
        if (IsSpent(now))
            return End(NoticeState.Failed);
        var pause = Pause(Tries);
        if (asked > pause)
            pause = asked > LongestWish ? LongestWish : asked.Value;
        return new NoticeProgress(NoticeState.Waiting, Tries, FirstTriedAt, now + pause, Reached);
    }

    private static TimeSpan Pause(int tries)
    {
        var pause = FirstPause;
        for (var number = 1; number < tries && pause < LongestPause; number++)
            pause *= 2;
        return pause < LongestPause ? pause : LongestPause;
    }
}
