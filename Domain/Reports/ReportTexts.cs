using Tcns.Domain.Privacy;

namespace Tcns.Domain.Reports;

/// <summary>What people write into a report; the figures come from the system.</summary>
/// <param name="Difficulties"><c>Khó khăn, vướng mắc</c></param>
/// <param name="Proposals"><c>Đề xuất, kiến nghị</c></param>
/// <param name="NextPeriod"><c>Nhiệm vụ kỳ tới</c></param>
public sealed record ReportTexts(string Difficulties, string Proposals, string NextPeriod)
{
    public const int Longest = 4000;

    public static ReportTexts None { get; } = new("", "", "");

    /// <summary>Without those that name the person.</summary>
    public ReportTexts Forget(PersonTraces traces) =>
        new(traces.Without(Difficulties) ?? "", traces.Without(Proposals) ?? "", traces.Without(NextPeriod) ?? "");
}
