namespace Tcns.Domain.Places;

/// <summary>A unit that became another kind after the reform of 1 July 2025; its code and name stayed.</summary>
/// <param name="FormerKind">What it was until the day before <paramref name="On"/>.</param>
/// <param name="On">The first day as what it is now.</param>
/// <param name="Resolution">The National Assembly's or its Standing Committee's.</param>
public sealed record UnitChange(UnitCode Code, UnitKind FormerKind, DateOnly On, string Resolution);
