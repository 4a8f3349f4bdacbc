using System.IO.Pipelines;
using System.Text.Json;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Analytics.Tests.OData;

public class OpenPagesTests
{
    private static readonly IReadOnlyList<VisitRow> Rows = VisitRow.Some(30);

    [Fact]
    public async Task No_more_wait_than_may()
    {
        using var room = VisitRow.Write(new FeedRoom(openPages: 2), Rows);

        for (var size = 1; size < 6; size++)
            await room.JsonAsync(FactVisit.Table, "", size);

        Assert.Equal(2, room.Pages.Count);
    }

    [Fact]
    public async Task Who_does_not_come_back_is_not_waited_for_and_the_page_is_still_there()
    {
        var time = new HandTime();
        using var room = VisitRow.Write(new FeedRoom(time: time), Rows);
        var next = FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "", 10))!;

        time.Pass(TimeSpan.FromSeconds(59));
        Assert.Equal(1, room.Pages.Count);
        time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(0, room.Pages.Count);
        Assert.Equal(VisitRow.Ordered(Rows).Skip(10).Take(10).Select(row => row.Id), await room.ColumnAsync(FactVisit.Table, next, "record_id"));
    }

    [Fact]
    public async Task A_reader_who_leaves_ends_the_reading()
    {
        using var room = VisitRow.Write(new FeedRoom(), VisitRow.Some(20_000));
        using var leaves = new CancellationTokenSource();
        var opening = room.Feed.Open(room.Request(FactVisit.Table, "", 19_000), leaves.Token);
        using var answer = Assert.IsType<ODataOpening.Ready>(opening).Answer;
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 0));

        var writing = answer.WriteAsync(pipe.Writer, leaves.Token);
        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.Equal(0, room.Pages.Count);
    }

    [Fact]
    public async Task The_files_are_kept_while_a_page_waits_and_not_beyond()
    {
        var (first, second) = (new Lease(), new Lease());
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        var begun = room.Request(FactVisit.Table, "", 20);
        var next = FeedRoom.NextOf(JsonDocument.Parse(await room.BytesAsync(begun with { Files = begun.Files with { Lease = first } })).RootElement)!;
        Assert.False(first.IsOver);

        var rest = room.Request(FactVisit.Table, next, 20);
        await room.BytesAsync(rest with { Files = rest.Files with { Lease = second } });

        Assert.True(first.IsOver);
        Assert.True(second.IsOver);
    }

    [Fact]
    public void A_query_that_is_given_up_before_its_first_row_stops()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        Assert.ThrowsAny<OperationCanceledException>(() => room.Feed.Open(room.Request(FactVisit.Table, ""), new CancellationToken(canceled: true)));
    }

    private sealed class Lease : IDisposable
    {
        public bool IsOver { get; private set; }

        public void Dispose() => IsOver = true;
    }

    /// <summary>A clock that is put on by hand and tells its timers.</summary>
    private sealed class HandTime : TimeProvider
    {
        private readonly List<Action> timers = [];
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            timers.Add(() => callback(state));
            return new HandTimer();
        }

        public void Pass(TimeSpan time)
        {
            ticks += time.Ticks;
            timers.ForEach(fire => fire());
        }
    }

    private sealed class HandTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
