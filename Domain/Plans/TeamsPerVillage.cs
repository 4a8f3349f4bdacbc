namespace Tcns.Domain.Plans;

/// <summary>How many teams a village has; a null <paramref name="Max"/> sets no bound.</summary>
public sealed record TeamsPerVillage(int? Min, int? Max);
