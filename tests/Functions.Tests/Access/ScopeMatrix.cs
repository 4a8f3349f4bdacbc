using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Tests.Access;

/// <summary>
/// Makes, from the endpoints themselves, every case of who asks where: endpoint × holder × the holder's own unit, one beside
/// it, one above it and one below it.
/// </summary>
internal static class ScopeMatrix
{
    /// <summary>Nothing is dated in it: who reopens it disturbs no other test.</summary>
    public const string OldQuarter = "2001-Q1";

    /// <summary>The holders: role, own unit, and the units around it.</summary>
    public static IReadOnlyList<Holder> Holders { get; } =
    [
        new("collector", "11113-T03", Sibling: "11113-T04", Parent: "11113", Child: null),
        new("leader", "11113-T03", Sibling: "11113-T04", Parent: "11113", Child: null),
        new("officer", "11113", Sibling: "10507", Parent: "31", Child: "11113-T03"),
        new("provincial", "31", Sibling: "37", Parent: null, Child: "11113"),
        new("viewer", "11113-T03", Sibling: "11113-T04", Parent: "11113", Child: null),
        new("viewer", "11113", Sibling: "10507", Parent: "31", Child: "11113-T03"),
        new("viewer", "31", Sibling: "37", Parent: null, Child: "11113"),
        new("system", null, Sibling: null, Parent: null, Child: "31"),
    ];

    /// <summary>How to make the stored thing that a path names, in a unit; by endpoint name. Gives the path's values.</summary>
    private static readonly Dictionary<string, Func<TestApp, string, Task<string>>> Arrangements = new(StringComparer.Ordinal)
    {
        ["RevokeKey"] = async (app, unit) => "/api/v1/keys/" + (await app.IssueAsync("viewer", unit)).Id,
        ["GetRollup"] = async (app, unit) =>
        {
            var rollup = new Rollup(Guid.NewGuid().ToString("N"), UnitCode.Parse(unit), Period.Parse("2026-Q4"), RollupState.Queued, 0, null, DateTimeOffset.UnixEpoch);
            await app.Services.GetRequiredService<RollupStore>().WriteAsync(rollup, TestContext.Current.CancellationToken);
            return "/api/v1/rollups/" + rollup.Id;
        },
    };

    public static string NameOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.RoutePattern.RawText!;

    public static Policy PolicyOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Policy>() ?? throw new InvalidOperationException(NameOf(endpoint) + " declares no policy.");

    /// <summary>The endpoint's request about a unit.</summary>
    public static async Task<HttpRequestMessage> RequestAsync(TestApp app, RouteEndpoint endpoint, string unit)
    {
        var method = new HttpMethod(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]);
        var path = PolicyOf(endpoint).Unit switch
        {
            UnitPlace.Query => endpoint.RoutePattern.RawText + "?unit=" + unit,
            UnitPlace.Route => RoutePath(endpoint, unit),
            UnitPlace.Stored => await ArrangeAsync(app, endpoint, unit),
            _ => Fill(endpoint.RoutePattern.RawText!, "11113"),
        };
        var request = new HttpRequestMessage(method, path);
        if (endpoint.Metadata.GetMetadata<EndpointExample>() is { } example)
            request.Content = new StringContent(Body(example, unit), System.Text.Encoding.UTF8, "application/json");
        if (endpoint.Metadata.GetMetadata<FileExample>() is { } file)
            request.Content = new StringContent(file.Text, System.Text.Encoding.UTF8, file.ContentType);
        return request;
    }

    /// <summary>The unit that the endpoint's request about <paramref name="unit"/> is about: a team or commune as near to it as its path can say.</summary>
    public static string UnitOf(RouteEndpoint endpoint, string unit)
    {
        if (PolicyOf(endpoint).Unit != UnitPlace.Route)
            return unit;
        if (endpoint.RoutePattern.RawText!.Contains("{unit}", StringComparison.Ordinal))
            return unit;
        if (endpoint.RoutePattern.RawText!.Contains("{province}", StringComparison.Ordinal))
            return unit.Length == 2 ? unit : "31";
        if (endpoint.RoutePattern.RawText.Contains("{unit}", StringComparison.Ordinal))
            return unit;
        var commune = unit switch { "31" => "10507", "37" => "13285", _ => unit[..5] };
        var isOfCommune = endpoint.RoutePattern.RawText!.Contains("{commune}", StringComparison.Ordinal);
        return isOfCommune ? commune : unit.Contains("-T", StringComparison.Ordinal) ? unit : commune + "-T05";
    }

    /// <summary>Whether a holder of the unit reaches the other, told from the codes alone.</summary>
    public static bool Reaches(string? own, string unit) => own switch
    {
        null => true,
        "31" => unit == "31" || unit.StartsWith("11113", StringComparison.Ordinal) || unit.StartsWith("10507", StringComparison.Ordinal),
        _ => unit == own || unit.StartsWith(own + "-", StringComparison.Ordinal),
    };

    private static string RoutePath(RouteEndpoint endpoint, string unit) => Fill(endpoint.RoutePattern.RawText!, UnitOf(endpoint, unit));

    /// <summary>The path about a unit; the village with a team's number is the team's.</summary>
    private static string Fill(string pattern, string unit) => pattern
        .Replace("{province}", unit.Length == 2 ? unit : "31", StringComparison.Ordinal)
        .Replace("{unit}", unit, StringComparison.Ordinal)
        .Replace("{period}", "2026-Q4", StringComparison.Ordinal)
        .Replace("{commune}", unit, StringComparison.Ordinal)
        .Replace("{unit}", unit, StringComparison.Ordinal)
        .Replace("{team}", unit, StringComparison.Ordinal)
        .Replace("{village}", unit.Replace("-T", "-", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("{queue}", "rebuild", StringComparison.Ordinal)
        .Replace("{year}", "2026", StringComparison.Ordinal)
        .Replace("{month}", "2026-11", StringComparison.Ordinal)
        .Replace("{quarter}", OldQuarter, StringComparison.Ordinal)
        .Replace("{id}", "xa-mau-2099", StringComparison.Ordinal);

    private static Task<string> ArrangeAsync(TestApp app, RouteEndpoint endpoint, string unit) =>
        Arrangements.TryGetValue(NameOf(endpoint), out var arrange)
            ? arrange(app, unit)
            : throw new InvalidOperationException("The matrix does not know how to arrange " + NameOf(endpoint) + ".");

    private static string Body(EndpointExample example, string unit)
    {
        var body = JsonSerializer.SerializeToNode(example.Body, example.Body.GetType(), WireJson.Wire)!.AsObject();
        if (body.ContainsKey("unit"))
            body["unit"] = unit;
        if (body.ContainsKey("commune"))
            body["commune"] = unit;
        if (body.ContainsKey("team"))
            body["team"] = unit;

        // An example names a village and is sent for the teams of several communes.
        if (body.ContainsKey("village"))
            body["village"] = (unit.Length > 5 ? unit[..5] : "11113") + "-03";
        return body.ToJsonString();
    }

    internal sealed record Holder(string Role, string? Own, string? Sibling, string? Parent, string? Child)
    {
        /// <summary>Each unit that a request may be about, and whether this holder reaches it.</summary>
        public IEnumerable<(string Relation, string Unit, bool IsReached)> Targets()
        {
            if (Own is not null)
                yield return ("own", Own, true);
            if (Child is not null)
                yield return ("child", Child, true);
            if (Sibling is not null)
                yield return ("sibling", Sibling, false);
            if (Parent is not null)
                yield return ("parent", Parent, false);
        }
    }
}
