using Tcns.Domain.Reports;
using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>What was decided on a wish to change a report: refused, or written so (nothing, where it is so already).</summary>
internal sealed record ReportRuling
{
    private ReportRuling(Problem? refusal, SubmittedReport? after)
    {
        Refusal = refusal;
        After = after;
    }

    public static ReportRuling Nothing { get; } = new(null, null);

    public Problem? Refusal { get; }

    public SubmittedReport? After { get; }

    public static ReportRuling Refuse(Problem problem) => new(problem, null);

    public static ReportRuling Write(SubmittedReport after) => new(null, after);
}
