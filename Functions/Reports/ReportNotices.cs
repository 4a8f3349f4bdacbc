using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;

namespace Tcns.Functions.Reports;

/// <summary>What is told of a report that was submitted: to whom it goes that it came, to who wrote it what was decided.</summary>
internal static class ReportNotices
{
    /// <param name="report">As it is now.</param>
    /// <param name="dueOn">Null where nobody asks for it any more.</param>
    /// <param name="to">Who decides on it.</param>
    /// <param name="province">In which its unit lies.</param>
    public static Notice Of(SubmittedReport report, DateOnly? dueOn, Recipient to, UnitCode province)
    {
        var owed = new OwedReport(report.Unit, report.Period, dueOn ?? report.FirstOn);
        return report.Last.Decision switch
        {
            ReportDecision.Accepted => Notice.Accepted(owed, report.Last.Number),
            ReportDecision.Returned => Notice.Returned(owed, report.Last.Number),
            _ => Notice.Submitted(owed, to is Recipient.Commune ? report.Unit.Commune! : province, report.Last.Number),
        };
    }
}
