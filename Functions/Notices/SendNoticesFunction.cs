using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary>Puts notices on the queue whose time has come: they wait for the end of quiet hours or for another try, or their message is lost.</summary>
internal sealed class SendNoticesFunction(NoticeMarks marks, NoticeQueue queue, BusinessClock clock) : ITimerFunction
{
    /// <summary>So many at once: what is waited for is the storage.</summary>
    private const int Width = 8;

    /// <summary>Longer than a message waits that is not lost; one that comes twice does no harm.</summary>
    private static readonly TimeSpan MessageComes = TimeSpan.FromMinutes(15);

    /// <summary>Every 5 minutes.</summary>
    public static FunctionDefinition.Timer Definition { get; } = new("SendNotices", "0 */5 * * * *", typeof(SendNoticesFunction));

    public async Task RunAsync(TimerInfo timer, CancellationToken cancel)
    {
        var due = await marks.ReadDueAsync(clock.Now, cancel);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, async (order, stop) =>
        {
            await queue.SendAsync(order, stop);
            await marks.PutOffAsync(order, clock.Now + MessageComes, stop);
        });
    }
}
