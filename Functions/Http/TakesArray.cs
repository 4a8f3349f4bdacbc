namespace Tcns.Functions.Http;

/// <summary>Says of an endpoint that its body may be one thing or an array of them, which are answered one by one.</summary>
/// <param name="Most">An array may hold so many.</param>
internal sealed record TakesArray(int Most);
