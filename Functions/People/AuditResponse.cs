using System.Text.Json.Serialization;
using Tcns.Domain.Access;

namespace Tcns.Functions.People;

/// <summary>A page of a log, the newest first; ids alone.</summary>
/// <param name="ChainWhole">On the first page: whether every entry, of any day, carries the hash of the one before.</param>
/// <param name="BrokenAt">The number of the first entry that does not.</param>
internal sealed record AuditResponse(
    IReadOnlyList<AuditResponse.LogEntry> Items,
    string? Cursor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ChainWhole,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? BrokenAt)
{
    /// <param name="By">Id of the key that acted, or the name of the timer.</param>
    internal sealed record LogEntry(long Number, DateTimeOffset At, string By, string Action, string Subject, string Detail)
    {
        public static LogEntry Of(AuditEntry entry) =>
            new(entry.Number, entry.At, entry.Event.Actor, entry.Event.Action, entry.Event.Subject, entry.Event.Detail);
    }
}
