using Tcns.Functions.Texts;

namespace Tcns.Functions.Http;

/// <summary>One thing that is wrong in what was sent.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901); a name with a leading <c>?</c> is a query parameter.</param>
/// <param name="Code">One of <see cref="FaultCodes"/>.</param>
/// <param name="Limit">What the text mentions, such as the greatest length.</param>
internal sealed record Fault(string Pointer, string Code, object? Limit = null)
{
    public FaultResponse Describe(Language language) =>
        new(Pointer, Code, AppTexts.Format("fault." + Code, language, Limit ?? ""));
}
