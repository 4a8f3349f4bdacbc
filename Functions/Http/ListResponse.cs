namespace Tcns.Functions.Http;

/// <summary>A list as it is sent; the cursor asks for the next page, null on the last.</summary>
internal sealed record ListResponse<T>(IReadOnlyList<T> Items, string? Cursor);
