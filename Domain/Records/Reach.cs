namespace Tcns.Domain.Records;

/// <summary>Whom a campaign has reached in its village.</summary>
public sealed record Reach(int Households, int WorkingAge);
