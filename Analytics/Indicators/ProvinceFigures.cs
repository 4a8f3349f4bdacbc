using Tcns.Analytics.Engine;
using Tcns.Domain.Indicators;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>
/// Counts every indicator of a province. The session holds the tables <c>record</c> and those of the registry; afterwards it also holds
/// <c>figure</c>, and those from which each figure was summed up.
/// </summary>
public static class ProvinceFigures
{
    /// <summary>In this order: each rests on those before it.</summary>
    private static readonly string[] Steps =
        ["conditions", "standing", "days", "coverage", "teams", "effort", "households", "members", "statistics", "answers", "rollup", "verdict"];

    public static void Count(Session session, ProvinceFacts facts, IReadOnlyCollection<Period> periods, CancellationToken cancel)
    {
        SpanTables.Write(session, facts, periods, cancel);
        foreach (var step in Steps)
            session.ExecuteAll(step, SqlText.Of(typeof(ProvinceFigures), step + ".sql"), cancel);
    }
}
