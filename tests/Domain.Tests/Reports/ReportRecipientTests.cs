using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Reports;

public class ReportRecipientTests
{
    /// <param name="unit">Whose report.</param>
    /// <param name="asked">To whom plans ask for it; in brackets on request alone.</param>
    /// <param name="by">Who requested it.</param>
    /// <param name="expected">Who decides on it.</param>
    [Theory]
    [InlineData("11113-T01", "province", null, Recipient.Commune)]
    [InlineData("11113", "", null, Recipient.Province)]
    [InlineData("11113", "commune", null, Recipient.Commune)]
    [InlineData("11113", "commune province", null, Recipient.Province)]
    [InlineData("11113", "province", null, Recipient.Province)]
    [InlineData("11113", "commune", Recipient.Province, Recipient.Province)]
    [InlineData("11113", "commune", Recipient.Commune, Recipient.Commune)]
    [InlineData("11113", "", Recipient.Commune, Recipient.Commune)]
    [InlineData("11113", "province", Recipient.Commune, Recipient.Province)]
    [InlineData("11113", "commune (province)", null, Recipient.Commune)]
    [InlineData("11113", "(commune) (province)", Recipient.Commune, Recipient.Commune)]
    [InlineData("11113", "(commune)", Recipient.Province, Recipient.Province)]
    public void A_communes_report_stays_there_where_nobody_above_wants_it(string unit, string asked, Recipient? by, Recipient expected)
    {
        var code = UnitCode.Parse(unit);
        var asks = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(to => new ReportAsk(
                PlanId.Parse("ke-hoach"),
                to.Trim('(', ')') is "commune" ? Recipient.Commune : Recipient.Province,
                to.StartsWith('(') ? null : new DateOnly(2026, 12, 14),
                IsDefault: false));
        var requests = by is { } who ? new[] { new RequestedReport(code, Period.Parse("2026-Q4"), new DateOnly(2026, 12, 5), new DateOnly(2026, 11, 20), "key", who, null) } : [];

        Assert.Equal(expected, ReportRecipient.Of(code.Level, asks, requests));
    }
}
