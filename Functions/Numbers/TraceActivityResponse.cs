namespace Tcns.Functions.Numbers;

/// <summary>How many of the records that a figure reads are of a kind, a team and a village.</summary>
/// <param name="Kind">visits, trainings, campaigns, shifts, feedback.</param>
/// <param name="Village">Where; null where none was noted.</param>
/// <param name="Sum">What they add up to; null where nothing is summed up.</param>
/// <param name="Of">
/// What that is: people, minutes, attendees; days and households, each counted once; reach, of which the largest counts.
/// </param>
internal sealed record TraceActivityResponse(string Kind, string Team, string? Village, long Records, long? Sum, string? Of);
