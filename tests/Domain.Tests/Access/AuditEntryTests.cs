using Tcns.Domain.Access;

namespace Tcns.Domain.Tests.Access;

public class AuditEntryTests
{
    private static readonly AuditEvent Event = new("797c7dbbc54f6e0da189", "key.issue", "46e6513f03695664d0cd", "collector");

    [Fact]
    public void Entries_are_numbered_from_one_and_each_holds_the_hash_of_the_one_before()
    {
        var first = AuditEntry.After(null, DateTimeOffset.UnixEpoch, Event);
        var second = AuditEntry.After(first, DateTimeOffset.UnixEpoch, Event);

        Assert.Equal((1, ""), (first.Number, first.PreviousHash));
        Assert.Equal((2, first.Hash), (second.Number, second.PreviousHash));
        Assert.NotEqual(first.Hash, second.Hash);
    }

    [Fact]
    public void A_restored_entry_has_the_hash_that_it_was_made_with()
    {
        var entry = AuditEntry.After(null, DateTimeOffset.UnixEpoch, Event);

        Assert.Equal(entry.Hash, AuditEntry.Restore(entry.Number, entry.At, entry.Event, entry.PreviousHash).Hash);
    }

    [Fact]
    public void Whatever_is_changed_changes_the_hash()
    {
        var entry = AuditEntry.Restore(2, DateTimeOffset.UnixEpoch, Event, "00");
        AuditEntry[] changed =
        [
            AuditEntry.Restore(3, entry.At, Event, "00"),
            AuditEntry.Restore(2, entry.At.AddTicks(1), Event, "00"),
            AuditEntry.Restore(2, entry.At, Event with { Actor = "x" }, "00"),
            AuditEntry.Restore(2, entry.At, Event with { Action = "x" }, "00"),
            AuditEntry.Restore(2, entry.At, Event with { Subject = "x" }, "00"),
            AuditEntry.Restore(2, entry.At, Event with { Detail = "x" }, "00"),
            AuditEntry.Restore(2, entry.At, Event, "01"),
        ];

        Assert.DoesNotContain(changed, other => other.Hash == entry.Hash);
    }
}
