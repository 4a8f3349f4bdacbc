using Tcns.Domain.Reports;

namespace Tcns.Functions.Reports;

/// <summary>What a report says: what people wrote, and what the system filled in. A version keeps it as it was.</summary>
/// <param name="CutOff">The last day whose figures it holds.</param>
/// <param name="Figures">Null where nothing was counted of the unit yet.</param>
/// <param name="Feedback">What residents said in the period, by topic.</param>
/// <param name="Parts">The reports of the level below that it gathers.</param>
internal sealed record ReportContent(
    ReportTexts Texts, DateOnly CutOff, ReportFigures? Figures, IReadOnlyList<ReportTopic> Feedback, IReadOnlyList<ReportPart> Parts);
