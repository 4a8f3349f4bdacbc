namespace Tcns.Domain.Indicators;

/// <summary>How many of a commune's or province's active teams meet a target of the team measures.</summary>
public readonly record struct TeamsMeeting(int Count, int Of);
