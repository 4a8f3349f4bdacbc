using Tcns.Domain.Reports;

namespace Tcns.Functions.Reports;

/// <summary>A report as it was submitted once, and what was decided on it.</summary>
/// <param name="Decision">accepted, returned; null while nothing was decided.</param>
internal sealed record ReportVersionResponse(int Version, DateTimeOffset SubmittedAt, DateOnly SubmittedOn, string? Decision, DateTimeOffset? DecidedAt, string? Reason)
{
    public static ReportVersionResponse Of(ReportVersion version) => new(
        version.Number,
        version.At,
        version.On,
        version.Decision switch { ReportDecision.Accepted => "accepted", ReportDecision.Returned => "returned", _ => null },
        version.DecidedAt,
        version.Reason);
}
