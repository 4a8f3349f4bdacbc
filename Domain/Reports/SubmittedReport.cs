using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Time;

namespace Tcns.Domain.Reports;

/// <summary>A report that was submitted, with all its versions, the first one first.</summary>
public sealed record SubmittedReport
{
    /// <summary>A report that is sent to and fro more often is a case for the telephone; so many fit into one row, whatever was said.</summary>
    public const int MostVersions = 40;

    private SubmittedReport(UnitCode unit, Period period, IReadOnlyList<ReportVersion> versions)
    {
        Unit = unit;
        Period = period;
        Versions = versions;
    }

    public UnitCode Unit { get; }

    public Period Period { get; }

    /// <summary>At least one.</summary>
    public IReadOnlyList<ReportVersion> Versions { get; }

    public ReportVersion Last => Versions[^1];

    /// <summary>Whether it was in time goes by the first submission, however often it was returned.</summary>
    public DateOnly FirstOn => Versions[0].On;

    /// <summary>What of it is counted.</summary>
    public FirstSubmission First => new(Unit, Period, FirstOn, Last.Decision);

    public bool IsFull => Versions.Count >= MostVersions;

    public static SubmittedReport Begin(UnitCode unit, Period period, ReportVersion first) => new(unit, period, [first]);

    /// <summary>A stored report as it was.</summary>
    public static SubmittedReport Restore(UnitCode unit, Period period, IReadOnlyList<ReportVersion> versions) =>
        versions.Count > 0 ? new(unit, period, versions) : throw new ArgumentException("Something was submitted.", nameof(versions));

    public SubmittedReport Submit(ReportVersion next) => new(Unit, Period, [.. Versions, next]);

    public SubmittedReport Accept(DateTimeOffset at) => Decide(ReportDecision.Accepted, at, null);

    public SubmittedReport Return(DateTimeOffset at, string reason) => Decide(ReportDecision.Returned, at, reason);

    /// <summary>Without reasons that name the person.</summary>
    public SubmittedReport Forget(PersonTraces traces) =>
        new(Unit, Period, [.. Versions.Select(version => version.Decide(version.Decision, version.DecidedAt, traces.Without(version.Reason)))]);

    private SubmittedReport Decide(ReportDecision decision, DateTimeOffset at, string? reason) =>
        new(Unit, Period, [.. Versions.Take(Versions.Count - 1), Last.Decide(decision, at, reason)]);
}
