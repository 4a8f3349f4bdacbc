namespace Tcns.Domain.Teams;

/// <summary>The decision of an authority that something rests on, <c>quyết định</c>.</summary>
/// <param name="Number">Number and symbol, such as <c>91/QĐ-UBND</c>.</param>
/// <param name="On">The day that it bears.</param>
public sealed record Decision(string? Number, DateOnly? On);
