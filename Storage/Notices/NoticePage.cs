namespace Tcns.Storage.Notices;

/// <summary>Notices of a unit, the newest first.</summary>
/// <param name="Items">Them.</param>
/// <param name="Next">The row after which the list goes on; null where it ends.</param>
public sealed record NoticePage(IReadOnlyList<HeldNotice> Items, string? Next);
