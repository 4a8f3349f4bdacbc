namespace Tcns.Functions.Feed;

/// <summary>How firm the figures of a quarter were and are: provisional, final, restated.</summary>
/// <param name="From">Null of a quarter that was not there.</param>
/// <param name="To">Null of one that is there no more.</param>
internal sealed record QuarterChangeResponse(string Period, string? From, string? To);
