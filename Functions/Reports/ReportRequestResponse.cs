using Tcns.Domain.Plans;
using Tcns.Domain.Reports;

namespace Tcns.Functions.Reports;

/// <summary>That somebody asked for a report beside the plans.</summary>
/// <param name="By">Who asked: commune or province.</param>
/// <param name="DueOn">The last day in time that was asked for.</param>
/// <param name="Reason">What it is wanted for; null where nothing was said.</param>
internal sealed record ReportRequestResponse(string By, DateOnly DueOn, DateOnly AskedOn, string? Reason)
{
    public static ReportRequestResponse Of(RequestedReport request) => new(NameOf(request.By), request.DueOn, request.AskedOn, request.Reason);

    public static string NameOf(Recipient one) => one is Recipient.Commune ? "commune" : "province";
}
