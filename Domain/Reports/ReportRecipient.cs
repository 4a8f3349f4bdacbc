using Tcns.Domain.Places;
using Tcns.Domain.Plans;

namespace Tcns.Domain.Reports;

/// <summary>To whom a report goes, who decides on it.</summary>
public static class ReportRecipient
{
    /// <summary>
    /// A team's to its commune. A commune's to the province, but where nobody above wants it: its plans leave it with its own People's
    /// Committee, or its own office has asked for it. What a plan asks for on request alone nobody wants before somebody requests it.
    /// </summary>
    public static Recipient Of(UnitLevel from, IEnumerable<ReportAsk> asks, IEnumerable<RequestedReport> requests)
    {
        if (from is UnitLevel.Team)
            return Recipient.Commune;
        Recipient[] wanted = [.. asks.Where(ask => ask.DueOn is not null).Select(ask => ask.To), .. requests.Select(request => request.By)];
        return wanted.Length > 0 && Array.TrueForAll(wanted, to => to is Recipient.Commune) ? Recipient.Commune : Recipient.Province;
    }
}
