using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Domain.Reports;

/// <summary>The day on which a team or commune first submitted its report on a period; a report that was returned and sent again keeps it.</summary>
/// <param name="Decision">What was decided on its newest version.</param>
public sealed record FirstSubmission(UnitCode Unit, Period Period, DateOnly On, ReportDecision Decision = ReportDecision.None);
