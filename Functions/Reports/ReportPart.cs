using System.Text.Json.Serialization;
using Tcns.Domain.Reports;

namespace Tcns.Functions.Reports;

/// <summary>A report of the level below.</summary>
/// <param name="SubmittedOn">The day of the first submission; null where nobody has.</param>
/// <param name="Content">The name under which lies what it says, which is not kept a second time; null where nobody has submitted it.</param>
/// <param name="Texts">Read when it is told.</param>
internal sealed record ReportPart(
    string Unit, string Name, string Period, string Status, DateOnly? DueOn, DateOnly? SubmittedOn, int DaysLate, string? Content, [property: JsonIgnore] ReportTexts? Texts = null);
