using System.Diagnostics.CodeAnalysis;
using Tcns.Domain.Time;

namespace Tcns.Storage.Reports;

/// <summary>
/// Keys of the table <c>reports</c>: one partition is the team or commune that owes. What is known of a report before anybody
/// submits it stands under its period and <c>due</c>; rows with other endings are none of these.
/// </summary>
public static class DueReportRows
{
    private const string Ending = "|due";

    public static string Of(Period period) => period + Ending;

    public static bool TryRead(string row, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        return row.EndsWith(Ending, StringComparison.Ordinal) && Period.TryParse(row[..^Ending.Length], out period);
    }
}
