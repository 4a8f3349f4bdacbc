using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Domain.Reports;

/// <summary>The day on which a team or commune first submitted its report on a period; a report that was returned and sent again keeps it.</summary>
public sealed record FirstSubmission(UnitCode Unit, Period Period, DateOnly On);
