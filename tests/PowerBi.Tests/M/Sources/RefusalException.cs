using System.Net;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>A source's answer other than what was asked for, such as 403.</summary>
internal sealed class RefusalException(HttpStatusCode status) : Exception
{
    public HttpStatusCode Status { get; } = status;
}
