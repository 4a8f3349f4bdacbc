using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>What a table, column or measure is called and told in English.</summary>
/// <param name="Kind">As TMDL names it: table, column, measure.</param>
/// <param name="Name">In the model.</param>
internal sealed record Translation(string Kind, string Name, FeedTitle Caption, string? Description, string? Folder);
