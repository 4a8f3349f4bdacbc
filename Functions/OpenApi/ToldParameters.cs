using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.OpenApi;

/// <summary>
/// The parameters that the framework does not see: those of a path that a handler reads from the route itself, those of a query that is read
/// as one, and headers. It sees those that stand among a handler's own.
/// </summary>
internal static class ToldParameters
{
    public static void Add(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var endpoint = new EndpointMetadataCollection(context.Description.ActionDescriptor.EndpointMetadata);
        var clock = context.ApplicationServices.GetRequiredService<BusinessClock>();
        var told = operation.Parameters ??= [];
        foreach (var place in RoutePatternFactory.Parse(context.Description.RelativePath ?? "").Parameters)
            AddOnce(told, ParameterLocation.Path, new AskedParameter(place.Name) { IsRequired = true });
        foreach (var asked in endpoint.GetOrderedMetadata<AskedQuery>().SelectMany(query => query.Tell(endpoint, clock)))
            AddOnce(told, ParameterLocation.Query, asked);
        foreach (var header in endpoint.GetOrderedMetadata<AskedHeader>())
            AddOnce(told, ParameterLocation.Header, new AskedParameter(header.Name) { IsRequired = header.IsRequired, Format = header.Format });
    }

    private static void AddOnce(IList<IOpenApiParameter> told, ParameterLocation place, AskedParameter asked)
    {
        if (told.Any(one => one.In == place && one.Name == asked.Name))
            return;
        told.Add(new OpenApiParameter { Name = asked.Name, In = place, Required = asked.IsRequired, Schema = SchemaOf(asked) });
    }

    private static OpenApiSchema SchemaOf(AskedParameter asked)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = asked.Format };
        if (asked.Words.Count > 0)
            schema.Enum = [.. asked.Words.Select(word => JsonValue.Create(word)).OfType<JsonNode>()];
        if (asked.Range is not { } range)
            return schema;
        schema.Type = JsonSchemaType.Integer;
        schema.Minimum = range.Least.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = range.Greatest == int.MaxValue ? null : range.Greatest.ToString(CultureInfo.InvariantCulture);
        schema.Default = asked.Usual is { } usual ? JsonValue.Create(usual) : null;
        return schema;
    }
}
