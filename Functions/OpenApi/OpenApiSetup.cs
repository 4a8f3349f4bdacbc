using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.OpenApi;

/// <summary>What the framework's description of an endpoint lacks: its policy, its problems, an example, parameters and arrays.</summary>
internal static class OpenApiSetup
{
    public const string DocumentName = "v1";
    private const string KeyScheme = "key";

    public static void AddTcnsOpenApi(this IServiceCollection services) => services.AddSingleton<OpenApiFunction>().AddOpenApi(DocumentName, options =>
    {
        options.AddDocumentTransformer(DescribeDocument);
        options.AddOperationTransformer(DescribeOperation);
    });

    public static TBuilder WithExample<TBuilder>(this TBuilder endpoint, object body)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new EndpointExample(body));

    public static TBuilder WithFile<TBuilder>(this TBuilder endpoint, string contentType, string text, string query)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new FileExample(contentType, text, query));

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info.Title = "Tcns";
        document.Info.Description = AppTexts.Get("api.description", Language.Vietnamese) + "\n\n" + AppTexts.Get("api.description", Language.English);
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var name = operation.OperationId;
        operation.Summary = AppTexts.Get("api." + name, Language.Vietnamese) + " / " + AppTexts.Get("api." + name, Language.English);
        if (metadata.OfType<Policy>().Last() is { IsOpen: false } policy)
        {
            operation.Description = "Roles: " + string.Join(", ", policy.Roles.Select(Domain.Access.Roles.WireName).Order(StringComparer.Ordinal));
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
        }

        // Two operations must not have one id.
        if (context.Description.HttpMethod == HttpMethods.Head)
            operation.OperationId = name + "Head";
        operation.RequestBody?.Content?.Remove(Routes.AnyBody);
        ToldParameters.Add(operation, context);
        if (metadata.OfType<TakesArray>().LastOrDefault() is { } takes)
            ToldArrays.Add(operation, takes);
        if (metadata.OfType<EndpointExample>().LastOrDefault() is { } example)
            AddExample(operation, example);
        foreach (var file in metadata.OfType<FileExample>())
            AddFile(operation.RequestBody!.Content![file.ContentType], file);
        AddProblems(operation);
        return Task.CompletedTask;
    }

    private static void AddExample(OpenApiOperation operation, EndpointExample example)
    {
        var json = JsonSerializer.SerializeToNode(example.Body, example.Body.GetType(), WireJson.Wire);
        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
            content.Example = json?.DeepClone();
    }

    private static void AddFile(OpenApiMediaType content, FileExample file)
    {
        content.Examples ??= new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal);
        content.Examples.Add(file.Query, new OpenApiExample { Value = JsonValue.Create(file.Text) });
    }

    private static void AddProblems(OpenApiOperation operation)
    {
        foreach (var group in Problems.All.GroupBy(problem => problem.Status))
        {
            operation.Responses ??= [];
            operation.Responses[group.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(", ", group.Select(problem => problem.Code)),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/problem+json"] = new OpenApiMediaType { Example = Example(group.First()) },
                },
            };
        }
    }

    private static JsonObject Example(Problem problem) => new()
    {
        ["type"] = problem.Type,
        ["code"] = problem.Code,
        ["title"] = problem.Title(Language.Vietnamese),
        ["status"] = problem.Status,
        ["detail"] = problem.Detail(Language.Vietnamese),
    };
}
