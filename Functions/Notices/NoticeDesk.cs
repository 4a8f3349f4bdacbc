using System.Collections.Concurrent;
using Tcns.Domain.Notices;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary>
/// Where notices are posted. The mark first, then the notice, then its message: who is killed in between leaves a notice that is sent
/// later, or a mark without a notice; who posts again posts nothing twice.
/// </summary>
internal sealed class NoticeDesk(NoticeStore store, NoticeMarks marks, NoticeQueue queue, NoticeRoads roads, BusinessClock clock, TimeProvider time)
{
    /// <summary>After so long a notice whose message is lost is put on the queue again.</summary>
    public static readonly TimeSpan MessageComes = TimeSpan.FromMinutes(5);

    /// <summary>So many at once: what is waited for is the storage.</summary>
    private const int Width = 8;

    /// <summary>Done once all are stored. The same notice is posted once, however often it is given here.</summary>
    public async Task PostAsync(IEnumerable<Notice> notices, CancellationToken cancel)
    {
        var posted = notices.Select(Begin).ToArray();
        if (posted.Length == 0)
            return;
        await marks.PutAsync(posted.Where(one => !one.IsSettled).Select(OrderOf), time.GetUtcNow(), clock.Now + MessageComes, cancel);
        var added = new ConcurrentQueue<HeldNotice>();
        await Parallel.ForEachAsync(posted, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, async (one, stop) =>
        {
            if (await store.TryAddAsync(one, stop))
                added.Enqueue(one);
        });
        foreach (var one in added.Where(one => !one.IsSettled))
            await queue.SendAsync(OrderOf(one), cancel);
    }

    /// <summary>Tells units what has become news about the reports that they owe: <see cref="StageNotices"/>.</summary>
    public Task AnnounceAsync(
        IEnumerable<DueReport> before, IEnumerable<DueReport> after, DateOnly today, Func<DueReport, bool> isSubmitted, CancellationToken cancel) =>
        PostAsync(StageNotices.Of(before, after, today, isSubmitted), cancel);

    private HeldNotice Begin(Notice notice) => new(
        notice, clock.Now, roads.BeginOn(NoticeChannel.Email), roads.BeginOn(NoticeChannel.Webhook), LeaseUntil: null, Row: default);

    private static NoticeOrder OrderOf(HeldNotice held) => new(held.Notice.To, held.Notice.Id);
}
