namespace Tcns.Functions.Feed;

/// <summary>A file that belongs to the newest version no more.</summary>
/// <param name="Period">The calendar quarter; null of a table that is one file.</param>
/// <param name="ReplacedBy">The new file of the same table, quarter and format; null where there is none.</param>
internal sealed record GoneFileResponse(string Path, string Format, string? Period, string? ReplacedBy);
