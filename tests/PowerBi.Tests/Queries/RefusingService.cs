using System.Net;
using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>An OData service that refuses everything, or all rows.</summary>
internal sealed class RefusingService(HttpStatusCode status, bool isRowsOnly = false) : IODataSource
{
    public IEnumerable<string> Sets(string url) => isRowsOnly ? ["dim_unit", "fact_indicator"] : throw new RefusalException(status);

    public MTable Rows(string url, string set) => throw new RefusalException(status);
}
