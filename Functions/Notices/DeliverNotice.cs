using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Notices;
using Tcns.Domain.Time;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary>
/// Sends a notice on each channel on which it waits. Before each sending it is claimed, so that two deliveries of one message, or two
/// processes, never send at once; what is done is noted right after it. Who is killed between the two sends again under the same id.
/// </summary>
internal sealed partial class DeliverNotice(
    NoticeStore store, NoticeMarks marks, NoticeSettingsStore settings, NoticeRoads roads, NoticeWords words, BusinessClock clock, TimeProvider time, ILogger<DeliverNotice> log)
{
    public static readonly TimeSpan LongestSending = TimeSpan.FromSeconds(30);

    /// <summary>A claim outlives every sending, and ends by itself when its process has died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>A mark so old, whose notice is not there, belongs to nobody who still posts it.</summary>
    private static readonly TimeSpan Stray = TimeSpan.FromHours(1);

    public async Task RunAsync(NoticeOrder order, CancellationToken cancel)
    {
        if (await store.FindAsync(order.To, order.Id, cancel) is not { } held)
        {
            await marks.RemoveStrayAsync(order, time.GetUtcNow() - Stray, cancel);
            return;
        }

        // Whatever is written now would undo the claim of who is at work.
        if (held.LeaseUntil > time.GetUtcNow())
            return;

        // Read now and not when it was posted: what a unit has said meanwhile holds.
        var wishes = (await settings.ReadAsync(order.To, cancel)).Settings;
        if (await TrySettleAsync(held, wishes, cancel) is not { } waiting)
            return;
        var quiet = wishes.Quiet.EndAround(clock.Now);
        var sent = quiet is null && !waiting.IsSettled ? await TrySendAsync(waiting, wishes, cancel) : waiting;
        if (sent is null)
            return;
        if (sent.IsSettled)
            await marks.RemoveAsync(order, cancel);
        else
            await marks.PutOffAsync(order, quiet ?? NextOf(sent), cancel);
    }

    /// <summary>Ends the channels on which nothing is to be sent; null where somebody else is at work.</summary>
    private async Task<HeldNotice?> TrySettleAsync(HeldNotice held, NoticeSettings wishes, CancellationToken cancel)
    {
        var settled = held;
        foreach (var road in roads.All.Where(road => held.On(road.Channel).State == NoticeState.Waiting))
        {
            if (FindEnd(road, held, wishes) is { } end)
                settled = settled.With(road.Channel, held.On(road.Channel).End(end));
        }

        return settled == held ? held : await store.TryWriteAsync(settled, cancel);
    }

    private NoticeState? FindEnd(INoticeRoad road, HeldNotice held, NoticeSettings wishes)
    {
        if (!wishes.Wants(held.Notice.Kind, road.Channel))
            return NoticeState.Unwanted;
        if (!road.IsOpen || road.TargetsOf(wishes).Count == 0)
            return held.On(road.Channel).Reached.Count > 0 ? NoticeState.Sent : NoticeState.None;
        return held.On(road.Channel).IsSpent(clock.Now) && held.On(road.Channel).IsDue(clock.Now) ? NoticeState.Failed : null;
    }

    /// <summary>Null where somebody else is at work.</summary>
    private async Task<HeldNotice?> TrySendAsync(HeldNotice held, NoticeSettings wishes, CancellationToken cancel)
    {
        var letter = await words.WriteAsync(held.Notice, cancel);
        foreach (var road in roads.All.Where(road => held.On(road.Channel).IsDue(clock.Now)))
        {
            if (await TrySendAsync(held, road, road.TargetsOf(wishes), letter, cancel) is not { } next)
                return null;
            held = next;
        }

        return held;
    }

    private async Task<HeldNotice?> TrySendAsync(HeldNotice held, INoticeRoad road, IReadOnlyList<string> targets, NoticeLetter letter, CancellationToken cancel)
    {
        var now = held.With(road.Channel, held.On(road.Channel).Begin(clock.Now));
        var worst = (SendOutcome)new SendOutcome.Delivered();
        foreach (var target in targets.Where(target => !held.On(road.Channel).Reached.Contains(MarkOf(held.Notice, target))))
        {
            // Writes down as well whom the notice has reached so far.
            if (await ClaimAsync(now, cancel) is not { } claimed)
                return null;
            var outcome = await road.SendAsync(letter, target, cancel);
            now = outcome is SendOutcome.Delivered ? claimed.With(road.Channel, claimed.On(road.Channel).Reach(MarkOf(held.Notice, target))) : claimed;
            worst = outcome is SendOutcome.Delivered ? worst : outcome;
        }

        return await store.TryWriteAsync(End(now, road.Channel, worst) with { LeaseUntil = null }, cancel);
    }

    /// <summary>Claims it, or keeps what is claimed a while longer; null where somebody else came first.</summary>
    private Task<HeldNotice?> ClaimAsync(HeldNotice held, CancellationToken cancel) =>
        store.TryWriteAsync(held with { LeaseUntil = time.GetUtcNow() + Lease }, cancel);

    private HeldNotice End(HeldNotice held, NoticeChannel channel, SendOutcome outcome)
    {
        var progress = held.On(channel);
        var next = outcome switch
        {
            SendOutcome.Delivered => progress.End(NoticeState.Sent),
            SendOutcome.Refused => progress.End(NoticeState.Failed),
            SendOutcome.Later later => progress.Fail(clock.Now, later.Pause),
            _ => throw new InvalidOperationException("A sending ends in no other way."),
        };
        if (outcome is SendOutcome.Later { Trouble: var trouble })
            LogLater(log, held.Notice.Id, channel.WireName(), progress.Tries, trouble);
        if (next.State == NoticeState.Failed)
            LogFailed(log, held.Notice.Id, channel.WireName(), progress.Tries);
        return held.With(channel, next);
    }

    private DateTimeOffset NextOf(HeldNotice held) => roads.All.Select(road => held.On(road.Channel))
        .Where(progress => progress.State == NoticeState.Waiting).Min(progress => progress.NextAt ?? clock.Now);

    /// <summary>Tells for one notice alone that an address has it; the address is not to be had from it.</summary>
    private static string MarkOf(Notice notice, string target) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Id + "|" + target.ToLowerInvariant())).AsSpan(0, 8));

    [LoggerMessage(110, LogLevel.Warning, "Notice {Id} could not be sent by {Channel}, try {Tries}: {Trouble}")]
    private static partial void LogLater(ILogger log, string id, string channel, int tries, string trouble);

    [LoggerMessage(111, LogLevel.Error, "Notice {Id} is given up on {Channel} after {Tries} tries")]
    private static partial void LogFailed(ILogger log, string id, string channel, int tries);
}
