namespace Tcns.Functions.OData;

/// <summary>How many turns there are, and how many of them a key may have at once.</summary>
/// <param name="All">Together.</param>
/// <param name="OfOne">A key of a province or of the whole country, by which Power BI reads many tables at once.</param>
/// <param name="Below">All keys of communes and teams, of which there are thousands.</param>
/// <param name="OfOneBelow">A key of a commune or a team.</param>
internal sealed record ODataShares(int All, int OfOne, int Below, int OfOneBelow);
