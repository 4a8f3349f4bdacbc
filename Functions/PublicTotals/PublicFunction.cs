using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.PublicTotals;

/// <summary><c>/api/v1/public</c>: what residents may read without a key.</summary>
internal static class PublicFunction
{
    private const string Path = "/api/v1/public";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Public", "api/v1/public/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListOpenProvinces.HandleAsync)
            .Needs(Policies.Anybody).WithName("ListOpenProvinces").Produces<ListResponse<OpenProvinceResponse>>();
        app.MapMethods(Path + "/{province}", Routes.Reading, GetPublicTotals.HandleAsync)
            .Needs(Policies.Anybody).WithName("GetPublicTotals").Produces<PublicTotalsResponse>();
    }
}
