using Tcns.Domain.Reports;

namespace Tcns.Functions.Reports;

/// <summary>A report of the level below.</summary>
/// <param name="SubmittedOn">The day of the first submission; null where nobody has.</param>
internal sealed record ReportPart(
    string Unit, string Name, string Period, string Status, DateOnly? DueOn, DateOnly? SubmittedOn, int DaysLate, ReportTexts Texts);
