namespace Tcns.Analytics.Feed.Schema;

/// <summary>What people read in the place of codes.</summary>
/// <param name="Of">The column of the same table that holds the codes.</param>
/// <param name="Words">Each code that there is, and its Vietnamese word.</param>
public sealed record ColumnWords(string Of, IReadOnlyList<(string Code, string Word)> Words);
