using Tcns.Domain.Forms;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.PublicTotals;

/// <summary>The query of public totals: <c>period</c>, a quarter of the civil calendar; the newest when absent.</summary>
internal sealed record QuarterQuery : IAskedQuery<QuarterQuery>
{
    public Period? Quarter { get; private init; }

    public static QuarterQuery Read(QueryFields fields)
    {
        var text = fields.Text("period");
        if (Period.TryParse(text, out var period) && period is { Kind: PeriodKind.Quarter, Calendar: PeriodCalendar.Civil })
            return new QuarterQuery { Quarter = period };
        if (text is not null)
            fields.Note("period", FaultCodes.Malformed);
        return new QuarterQuery();
    }
}
