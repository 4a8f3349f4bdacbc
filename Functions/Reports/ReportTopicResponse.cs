namespace Tcns.Functions.Reports;

/// <summary>How often residents named a topic in the period.</summary>
/// <param name="Topic">Null of feedback that names none.</param>
/// <param name="Open">How many wait for an answer.</param>
internal sealed record ReportTopicResponse(string? Topic, string? Name, int Difficulties, int Proposals, int Complaints, int Open);
