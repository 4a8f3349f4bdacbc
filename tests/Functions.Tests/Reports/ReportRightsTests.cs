using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;

namespace Tcns.Functions.Tests.Reports;

/// <summary>Who decides on which report, and whose wish counts.</summary>
public class ReportRightsTests(Stores stores)
{
    private const string Commune = RollupWorld.Commune;
    private const string Own = $"reports/{Commune}/2026-Q4";

    [Fact]
    public async Task What_the_province_wants_too_the_commune_does_not_accept_itself()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var (officer, province) = (await world.KeyAsync("officer", Commune), await world.KeyAsync("provincial", "31"));
        var submitted = await world.SendAsync(HttpMethod.Post, Own + "/submit", new { difficulties = "Ít" }, officer);
        await world.SendAsync(HttpMethod.Post, Own + "/accept", key: officer, status: 403);
        await world.SendAsync(HttpMethod.Post, Own + "/return", new { reason = "Thiếu" }, province);
        await world.SendAsync(HttpMethod.Post, Own + "/return", new { reason = "Thiếu nữa" }, province, 409);
        await world.SendAsync(HttpMethod.Post, Own + "/return", new { reason = "Thiếu" }, province);

        // Its own office's, which nobody else wants.
        await world.SendAsync(HttpMethod.Post, $"reports/{Commune}/2026-10/request", new { dueOn = "2026-11-25" }, officer, 201);
        await world.SendAsync(HttpMethod.Post, $"reports/{Commune}/2026-10/submit", new { difficulties = "Ít" }, officer);
        var accepted = await world.SendAsync(HttpMethod.Post, $"reports/{Commune}/2026-10/accept", key: officer);

        Assert.Equal(("province", "commune"), (submitted.GetProperty("to").GetString(), accepted.GetProperty("to").GetString()));
        Assert.Equal(["2026-Q4 report-submitted"], await ToldAsync(world, "31"));
        Assert.Equal("Thiếu", (await world.GetAsync(Own)).GetProperty("versions")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Of_two_who_ask_for_a_report_each_keeps_the_own_wish_and_the_earlier_day_counts()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var (officer, province) = (await world.KeyAsync("officer", Commune), await world.KeyAsync("provincial", "31"));
        const string Path = $"reports/{Commune}/2026-10";
        var own = await AskAsync(officer, "2026-11-28", 201);

        // In the very words of the commune, and yet another wish.
        var both = await AskAsync(province, "2026-11-28");
        var sooner = await AskAsync(officer, "2026-11-25", reason: "Họp");
        var putOff = await AskAsync(officer, "2026-12-30", reason: "Tự gia hạn");
        var later = await AskAsync(province, "2026-12-05");
        await AskAsync(province, "2199-01-01", 422);
        await world.SendAsync(HttpMethod.Post, Path + "/submit", new { difficulties = "Ít" }, officer);
        await world.SendAsync(HttpMethod.Post, Path + "/accept", key: officer, status: 403);

        Assert.Equal(
            ["commune: 2026-11-28 commune", "province: 2026-11-28 commune 2026-11-28 province", "province: 2026-11-25 commune 2026-11-28 province",
                "province: 2026-11-28 province 2026-12-30 commune", "province: 2026-12-05 province 2026-12-30 commune"],
            new[] { own, both, sooner, putOff, later }.Select(Say));
        Assert.Equal("2026-12-05", later.GetProperty("dueOn").GetString());
        Assert.Equal(
            ["2026-11-25", "2026-11-28", "2026-12-05"],
            (await world.GetAsync("notices?unit=" + Commune)).GetProperty("items").EnumerateArray().Where(one => one.GetProperty("kind").GetString() is "report-requested").Select(one => one.GetProperty("dueOn").GetString()).Order());

        Task<JsonElement> AskAsync(string key, string dueOn, int status = 200, string? reason = null) => world.SendAsync(HttpMethod.Post, Path + "/request", new { dueOn, reason }, key, status);

        static string Say(JsonElement report) => report.GetProperty("to").GetString() + ": " + string.Join(
            ' ', report.GetProperty("requested").EnumerateArray().Select(one => one.GetProperty("dueOn").GetString() + " " + one.GetProperty("by").GetString()));
    }

    [Fact]
    public async Task What_was_returned_after_it_was_accepted_is_another()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var officer = await world.KeyAsync("officer", Commune);
        const string Path = $"reports/{Commune}/2026-10";
        await world.SendAsync(HttpMethod.Post, Path + "/request", new { dueOn = "2026-11-25" }, officer, 201);
        var submitted = await world.SendAsync(HttpMethod.Post, Path + "/submit", new { difficulties = "Ít" }, officer);
        var accepted = await world.SendAsync(HttpMethod.Post, Path + "/accept", key: officer);
        var returned = await world.SendAsync(HttpMethod.Post, Path + "/return", new { reason = "Thiếu" }, officer);
        var again = await world.SendAsync(HttpMethod.Post, Path + "/submit", new { difficulties = "Không" }, officer);

        Assert.Distinct(new[] { submitted, accepted, returned, again }.Select(report => report.GetProperty("etag").GetString()));
    }

    [Fact]
    public async Task Of_many_who_change_a_letterhead_as_they_have_read_it_one_does()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        const string Path = $"reports/letterheads/{Commune}";
        using var read = await world.App.SendAsync(HttpMethod.Get, "/api/v1/" + Path, TestApp.SystemKey);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/" + Path) { Content = System.Net.Http.Json.JsonContent.Create(new { symbol = "BC-" + number }) };
            request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());
            using var answer = await world.App.SendAsync(request, TestApp.SystemKey);
            return (int)answer.StatusCode;
        }));

        Assert.Equal([200, .. Enumerable.Repeat(412, 7)], statuses.Order());
    }

    private static async Task<string[]> ToldAsync(RollupWorld world, string unit) =>
        [.. (await world.GetAsync("notices?unit=" + unit)).GetProperty("items").EnumerateArray().Select(one => $"{one.GetProperty("period")} {one.GetProperty("kind")}")];
}
