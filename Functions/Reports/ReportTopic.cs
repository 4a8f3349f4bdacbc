namespace Tcns.Functions.Reports;

/// <summary>What residents said of a topic.</summary>
/// <param name="Topic">Null of what names none.</param>
/// <param name="Open">How many wait for an answer.</param>
internal sealed record ReportTopic(string? Topic, int Difficulties, int Proposals, int Complaints, int Open);
