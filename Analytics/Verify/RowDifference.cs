namespace Tcns.Analytics.Verify;

/// <summary>A record that two places do not hold alike.</summary>
/// <param name="Sort"><c>lacks</c>: the later place has it not; <c>extra</c>: it has it alone; <c>other</c>: with other content; <c>doubled</c>: more than once.</param>
public sealed record RowDifference(string Team, string Id, string Sort);
