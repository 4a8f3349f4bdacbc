using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary>Where this service is, as the reader sees it: what answers name must lead back here.</summary>
internal static class ODataAddress
{
    private const string Path = "api/odata/";
    private static readonly Uri Nameless = new("http://localhost/");

    public static Uri Of(HttpRequest request, RunMode mode) => new(PublicAddress.Of(request, mode) ?? Nameless, Path);
}
