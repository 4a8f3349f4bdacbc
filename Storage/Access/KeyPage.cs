namespace Tcns.Storage.Access;

/// <summary>A page of keys. The cursor, the id of its last one, leads to the next page; null when there is none.</summary>
public sealed record KeyPage(IReadOnlyList<StoredKey> Keys, string? Cursor);
