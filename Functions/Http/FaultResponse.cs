using Tcns.Domain.Forms;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Http;

/// <summary>A fault as it is sent.</summary>
internal sealed record FaultResponse(string Pointer, string Code, string Detail)
{
    public static FaultResponse From(Fault fault, Language language) =>
        new(fault.Path, fault.Code, AppTexts.Format("fault." + fault.Code, language, fault.Limit ?? ""));
}
