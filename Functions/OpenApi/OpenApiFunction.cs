using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.OpenApi;

/// <summary><c>GET /api/openapi.json</c>: the description of the API, made once from the endpoints themselves.</summary>
internal sealed class OpenApiFunction([FromKeyedServices(OpenApiSetup.DocumentName)] IOpenApiDocumentProvider documents)
{
    private readonly Lock gate = new();
    private Task<byte[]>? description;

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("OpenApi", "api/openapi.json", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/api/openapi.json", Routes.Reading, HandleAsync)
            .Needs(Policies.Open)
            .ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(OpenApiFunction function) =>
        TypedResults.Bytes(await function.DescribeAsync(), "application/json");

    private Task<byte[]> DescribeAsync()
    {
        lock (gate)
            return description is null or { IsFaulted: true } ? description = WriteAsync() : description;
    }

    private async Task<byte[]> WriteAsync()
    {
        var document = await documents.GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }
}
