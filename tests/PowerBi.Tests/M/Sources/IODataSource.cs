using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>The sets of an OData service. A source that throws <see cref="RefusalException"/> refuses as the service does.</summary>
internal interface IODataSource
{
    IEnumerable<string> Sets(string url);

    MTable Rows(string url, string set);
}
