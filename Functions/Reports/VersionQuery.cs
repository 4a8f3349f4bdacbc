using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>The query of a report: <c>version</c>; the last that was submitted when absent.</summary>
internal sealed record VersionQuery(int? Version) : IAskedQuery<VersionQuery>
{
    public static VersionQuery Read(QueryFields fields) => new(fields.Whole("version", 0));
}
