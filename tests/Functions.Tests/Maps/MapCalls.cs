using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;

namespace Tcns.Functions.Tests.Maps;

/// <summary>Uploads boundaries as a province does.</summary>
internal static class MapCalls
{
    /// <summary>A triangle in each commune in force around the point that the official list has for it.</summary>
    public static JsonObject BoundariesOf(TestApp app, string province, double size = 0.02) => new()
    {
        ["type"] = "FeatureCollection",
        ["features"] = new JsonArray([.. app.Service<OfficialUnits>().CommunesOf(UnitCode.Parse(province)).Select(commune => (JsonNode)Feature(commune, size))]),
    };

    public static async Task<HttpResponseMessage> MapAsync(
        this TestApp app, HttpMethod method, string province, string? body = null, string? key = null, string query = "", string contentType = "application/geo+json", string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/units/{province}/map{query}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? TestApp.SystemKey);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        return await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static JsonObject Feature(OfficialUnit commune, double size)
    {
        var (x, y) = (commune.Label.Longitude, commune.Label.Latitude);
        JsonArray At(double dx, double dy) => [Math.Round(x + dx, 5), Math.Round(y + dy, 5)];
        return new JsonObject
        {
            ["type"] = "Feature",
            ["properties"] = new JsonObject { ["code"] = commune.Code.Value, ["owner"] = "Nguyễn Văn A" },
            ["geometry"] = new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray(new JsonArray(At(-size, -size), At(size, -size), At(0, size), At(-size, -size))) },
        };
    }
}
