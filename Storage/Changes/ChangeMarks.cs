using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Changes;

/// <summary>
/// Says what the numbers have to be made of anew. The mark is written before what it stands for, so that nothing can be there
/// unmarked; who takes marks away leaves those alone that are younger than five minutes. Therefore a process that has marked
/// need not do so again for a minute: docs/adr/0011.
/// </summary>
public sealed class ChangeMarks(StorageAccount account, TimeProvider time)
{
    /// <summary>So long a mark that this process has written stands for what comes after it.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(60);

    /// <summary>This process, as its marks name it.</summary>
    public static readonly string Writer = Guid.NewGuid().ToString("N");

    /// <summary>Beyond it the marks are forgotten: marking anew is harmless.</summary>
    private const int Capacity = 20_000;
    private readonly ConcurrentDictionary<string, Mark> marks = new(StringComparer.Ordinal);
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Changes);
    private readonly ConcurrentDictionary<string, long> written = new(StringComparer.Ordinal);

    /// <summary>How many marks of a province this process has written: who has read them before one was, has not seen it.</summary>
    public long WrittenOf(UnitCode province) => written.GetValueOrDefault(province.Value);

    /// <summary>Done once the mark is stored. What it stands for must be written within three minutes from now, or not at all.</summary>
    public async Task MarkAsync(UnitCode province, UnitCode unit, Period quarter, CancellationToken cancel)
    {
        var row = ChangeRows.Of(unit, quarter);
        var now = time.GetTimestamp();
        if (marks.Count > Capacity)
            marks.Clear();

        // One write for all who come at once. Its age counts from before it was sent, which is never too young.
        var mark = marks.AddOrUpdate(row, _ => new Mark(now), (_, known) => IsFresh(known, now) ? known : new Mark(now));
        await mark.WrittenAsync(() => WriteAsync(new ChangeEntity { PartitionKey = province.Value, RowKey = row, Writer = Writer })).WaitAsync(cancel);
    }

    /// <summary>Everything is marked anew from now on.</summary>
    public void Forget() => marks.Clear();

    private async Task WriteAsync(ChangeEntity mark)
    {
        try
        {
            await table.UpsertEntityAsync(mark, TableUpdateMode.Replace, CancellationToken.None);
        }
        finally
        {
            // Also where the answer was lost.
            written.AddOrUpdate(mark.PartitionKey, 1, (_, before) => before + 1);
        }
    }

    private bool IsFresh(Mark mark, long now) => !mark.HasFailed && time.GetElapsedTime(mark.Since, now) < Remembered;

    private sealed class Mark(long since)
    {
        private readonly Lock gate = new();
        private Task? written;

        public long Since => since;

        public bool HasFailed => written is { IsCompleted: true, IsCompletedSuccessfully: false };

        public Task WrittenAsync(Func<Task> write)
        {
            lock (gate)
                return written ??= write();
        }
    }
}
