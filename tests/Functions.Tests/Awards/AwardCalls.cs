using System.Net.Http.Json;
using System.Text.Json;
using Tcns.Functions.Tests.Rollups;

namespace Tcns.Functions.Tests.Awards;

/// <summary>Calls about nominations, with the values that a test does not care about filled in.</summary>
internal static class AwardCalls
{
    public const string Reason = "Đến đủ các hộ trong thôn";

    public static Task<JsonElement> ProposeAsync(
        this RollupWorld world, string title, object nominee, string? reason = Reason, string period = "2026-Q4", string unit = RollupWorld.Commune, string? key = null, int status = 201) =>
        world.SendAsync(HttpMethod.Post, "awards", new { unit, title, period, nominee, reason }, key, status);

    /// <summary>What happens to it next.</summary>
    public static Task<JsonElement> StepAsync(this RollupWorld world, JsonElement award, string verb, object body, string? key = null, int status = 200) =>
        world.SendAsync(HttpMethod.Post, PathOf(award) + "/" + verb, body, key, status);

    public static Task<JsonElement> ApproveAsync(this RollupWorld world, JsonElement award, string number = "15/QĐ-UBND", string decidedOn = "2026-11-20", string? key = null, int status = 200) =>
        world.StepAsync(award, "decide", new { outcome = "approved", number, decidedOn }, key, status);

    public static string PathOf(JsonElement award) => "awards/" + award.GetProperty("unit").GetString() + "/" + award.GetProperty("id").GetString();

    /// <summary>The status of a change under a condition.</summary>
    public static async Task<int> ConditionalAsync(this RollupWorld world, HttpMethod method, string path, string condition, object body)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", condition);
        using var answer = await world.App.SendAsync(request, TestApp.SystemKey);
        return (int)answer.StatusCode;
    }

    public static string Join(JsonElement of, params IEnumerable<string> names) => string.Join(' ', names.Select(name => of.GetProperty(name).ToString()));
}
