using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;

namespace Tcns.Functions.Keys;

/// <summary><c>/api/v1/keys</c>: access keys are issued, listed and revoked.</summary>
internal static class KeysFunction
{
    private const string Path = "/api/v1/keys";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Keys", "api/v1/keys/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, IssueKey.HandleAsync)
            .Needs(Policies.IssueKeys)
            .WithName("IssueKey")
            .Accepts<IssueKeyRequest>("application/json")
            .WithExample(IssueKeyRequest.Example)
            .Produces<IssuedKeyResponse>(StatusCodes.Status201Created);
        app.MapMethods(Path, Routes.Reading, ListKeys.HandleAsync)
            .Needs(Policies.ListKeys)
            .WithName("ListKeys")
            .Produces<ListResponse<KeyResponse>>();
        app.MapDelete(Path + "/{id}", RevokeKey.HandleAsync)
            .Needs(Policies.RevokeKeys)
            .WithName("RevokeKey")
            .Produces<KeyResponse>();
    }
}
