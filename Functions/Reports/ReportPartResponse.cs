using Tcns.Domain.Reports;

namespace Tcns.Functions.Reports;

/// <summary>A report of the level below that this one gathers.</summary>
/// <param name="SubmittedOn">The day of the first submission; null where nobody has.</param>
internal sealed record ReportPartResponse(
    string Unit, string Name, string Period, string Status, DateOnly? DueOn, DateOnly? SubmittedOn, int DaysLate, string Difficulties, string Proposals, string NextPeriod)
{
    public static ReportPartResponse Of(ReportPart part) => new(
        part.Unit, part.Name, part.Period, part.Status, part.DueOn, part.SubmittedOn, part.DaysLate, TextsOf(part).Difficulties, TextsOf(part).Proposals, TextsOf(part).NextPeriod);

    private static ReportTexts TextsOf(ReportPart part) => part.Texts ?? ReportTexts.None;
}
