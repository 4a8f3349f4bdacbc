using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>The first records of a list, whatever the order in which they are found; it holds one more than it shows.</summary>
internal sealed class RecordPage(int limit, RecordCursor? after)
{
    private readonly Lock gate = new();

    /// <summary>The last of the list is the first to go.</summary>
    private readonly PriorityQueue<FieldRecord, RecordCursor> kept = new(Comparer<RecordCursor>.Create((one, other) => RecordCursor.Order.Compare(other, one)));

    /// <summary>Records of earlier days cannot come onto the page any more; null while there is room.</summary>
    public DateOnly? Earliest
    {
        get
        {
            lock (gate)
                return kept.Count > limit ? kept.Peek().Date : null;
        }
    }

    public void Offer(FieldRecord record)
    {
        var place = RecordCursor.Of(record);
        if (after is not null && RecordCursor.Order.Compare(place, after) <= 0)
            return;
        lock (gate)
        {
            if (kept.Count <= limit)
                kept.Enqueue(record, place);
            else
                kept.EnqueueDequeue(record, place);
        }
    }

    /// <summary>In their order, and where the next page begins; null where there is none.</summary>
    public (IReadOnlyList<FieldRecord> Items, RecordCursor? Next) Close()
    {
        var items = kept.UnorderedItems.OrderBy(one => one.Priority, RecordCursor.Order).Select(one => one.Element).ToArray();
        return items.Length > limit ? (items[..limit], RecordCursor.Of(items[limit - 1])) : (items, null);
    }
}
