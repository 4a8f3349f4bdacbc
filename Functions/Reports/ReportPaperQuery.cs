using Tcns.Functions.Documents;
using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>The query of a report as a paper: <c>format</c>, <c>number</c>, <c>version</c>.</summary>
internal sealed record ReportPaperQuery(PaperRequest Form, int? Version) : IAskedQuery<ReportPaperQuery>
{
    public static ReportPaperQuery Read(QueryFields fields) => new(PaperRequest.Read(fields), VersionQuery.Read(fields).Version);
}
