using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Setup;

/// <summary>The problems of single changes as faults of a row's cells.</summary>
internal static class RowFaults
{
    /// <param name="problem">Why the single change is refused.</param>
    /// <param name="rule">The column at which a broken rule is told.</param>
    /// <param name="day">The column whose day lies in a closed period.</param>
    public static IReadOnlyList<RowFault> Of(Problem problem, string rule, string day) => problem switch
    {
        { Faults: { Count: > 0 } faults } => [.. faults.Select(Of)],
        { Code: FaultCodes.PeriodClosed } => [new RowFault(day, FaultCodes.PeriodClosed)],
        { Code: FaultCodes.TeamFull, Parts: [var title, var most] } =>
            [new RowFault(rule, FaultCodes.TeamFull, string.Create(CultureInfo.InvariantCulture, $"{most} («{title}»)"))],
        { Code: FaultCodes.TeamExists or FaultCodes.LeaderExists or FaultCodes.NoCollaborators } => [new RowFault(rule, problem.Code, problem.Other)],
        { Code: var code } when code == Problems.NotPossibleNow.Code => [new RowFault(rule, FaultCodes.Immutable)],
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Code, "No single change is refused so."),
    };

    /// <summary>A JSON pointer's last name is the key of the column.</summary>
    public static RowFault Of(Fault fault) => new(fault.Path.TrimStart('/'), fault.Code, fault.Limit);
}
