using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Me;

/// <summary><c>GET /api/v1/me</c>: whose key this is.</summary>
internal static class MeFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Me", "api/v1/me", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/api/v1/me", Routes.Reading, Handle)
            .Needs(Policies.AnyKey)
            .WithName("GetMe")
            .Produces<MeResponse>();

    private static IResult Handle(HttpContext context, OfficialUnits units) =>
        TypedResults.Ok(MeResponse.From(context.Caller().Key, units));
}
