namespace Tcns.Functions.Numbers;

/// <summary>A record behind a figure; it is read at <c>/api/v1/{kind}/{team}/{id}</c>.</summary>
/// <param name="Kind">visits, trainings, campaigns, shifts, feedback.</param>
/// <param name="Village">Where; null where none was noted.</param>
internal sealed record TraceRecordResponse(string Kind, string Team, string Id, DateOnly Date, string? Village);
