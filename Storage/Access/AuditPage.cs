using Tcns.Domain.Access;

namespace Tcns.Storage.Access;

/// <summary>A page of a unit's log, the newest first. The cursor, the number of its last entry, leads to the next; null on the last.</summary>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Cursor);
