namespace Tcns.Domain.Forms;

/// <summary>One thing that is wrong in what was sent.</summary>
/// <param name="Path">Where, as a JSON pointer (RFC 6901); a name with a leading <c>?</c> is a query parameter.</param>
/// <param name="Code">One of <see cref="FaultCodes"/>.</param>
/// <param name="Limit">What the text mentions, such as the greatest length.</param>
public sealed record Fault(string Path, string Code, object? Limit = null);
