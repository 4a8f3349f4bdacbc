using Microsoft.OpenApi;
using Tcns.Functions.Http;

namespace Tcns.Functions.OpenApi;

/// <summary>Of endpoints that take one thing or an array of them: both forms, of the body and of the answer.</summary>
internal static class ToldArrays
{
    private const string Json = "application/json";

    public static void Add(OpenApiOperation operation, TakesArray takes)
    {
        if (operation.RequestBody?.Content is { } bodies && bodies.TryGetValue(Json, out var body) && body.Schema is { } one)
            body.Schema = new OpenApiSchema { OneOf = [one, new OpenApiSchema { Type = JsonSchemaType.Array, Items = one, MaxItems = takes.Most }] };

        // One that was held already is answered as one that was made; the endpoint tells at 200 how an array is. Both are objects, and what is said of
        // the one may hold of the other too.
        if (JsonAt(operation, "201") is { Schema: { } made } && JsonAt(operation, "200") is { Schema: { } results } answer)
            answer.Schema = new OpenApiSchema { AnyOf = [made, results] };
    }

    private static OpenApiMediaType? JsonAt(OpenApiOperation operation, string status) =>
        operation.Responses is { } answers && answers.TryGetValue(status, out var answer)
        && answer.Content is { } contents && contents.TryGetValue(Json, out var content)
            ? content
            : null;
}
