namespace Tcns.Functions.Periods;

/// <summary>How long a quarter is open again, and why.</summary>
/// <param name="Until">The last open day.</param>
/// <param name="Reason">Null where it named a person whose data were erased.</param>
internal sealed record ReopeningResponse(DateOnly Until, string? Reason, string Etag);
