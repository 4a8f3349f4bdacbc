using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>What readers of the feed and of figures get, and who may.</summary>
public class FeedReadingTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_of_the_manifest_is_there_and_what_it_says_and_comes_in_parts()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await world.RollAsync();
        var manifest = await world.GetAsync("feed?province=31");

        foreach (var file in manifest.GetProperty("datasets").EnumerateArray().SelectMany(dataset => dataset.GetProperty("files").EnumerateArray()))
        {
            var bytes = await BytesAsync(world, file.GetProperty("path").GetString()!);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        var path = FileOf(manifest, "fact_indicator", "csv");
        var whole = await BytesAsync(world, path);
        using var part = await AskAsync(world, path, request => request.Headers.Range = new RangeHeaderValue(10, 29));
        using var tail = await AskAsync(world, path, request => request.Headers.Range = new RangeHeaderValue(null, 5));
        using var beyond = await AskAsync(world, path, request => request.Headers.Range = new RangeHeaderValue(whole.Length, null));
        using var known = await AskAsync(world, path, request => request.Headers.IfNoneMatch.Add(part.Headers.ETag!));
        Assert.Equal((HttpStatusCode.PartialContent, $"bytes 10-29/{whole.Length}"), (part.StatusCode, part.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(whole[10..30], await part.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(whole[^5..], await tail.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, HttpStatusCode.NotModified), (beyond.StatusCode, known.StatusCode));
    }

    [Fact]
    public async Task What_was_packed_is_not_gone_on_with_by_parts_of_what_was_not_and_a_look_at_the_head_has_no_parts()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.RollAsync();
        var path = FileOf(await world.GetAsync("feed?province=31"), "dim_unit", "csv");
        using var packed = await AskAsync(world, path, request => request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip")));
        using var rest = await AskAsync(world, path, request =>
        {
            request.Headers.Range = new RangeHeaderValue(10, null);
            request.Headers.TryAddWithoutValidation("If-Range", packed.Headers.ETag!.ToString());
        });
        using var known = await AskAsync(world, path, request => request.Headers.IfNoneMatch.Add(packed.Headers.ETag!));
        using var head = await AskAsync(world, path, request =>
        {
            request.Method = HttpMethod.Head;
            request.Headers.Range = new RangeHeaderValue(0, 9);
        });

        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (rest.StatusCode, known.StatusCode, head.StatusCode));
    }

    [Fact]
    public async Task A_part_is_of_the_version_that_its_reader_has_or_the_whole_comes()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.RollAsync();
        var path = FileOf(await world.GetAsync("feed?province=31"), "dim_unit", "csv");
        using var whole = await AskAsync(world, path, _ => { });
        var (tag, at) = (whole.Headers.ETag!.ToString(), whole.Content.Headers.LastModified!.Value);

        foreach (var (condition, status) in new (string, HttpStatusCode)[]
        {
            (tag, HttpStatusCode.PartialContent), ("\"other\"", HttpStatusCode.OK), ("W/" + tag, HttpStatusCode.OK), (at.ToString("R"), HttpStatusCode.PartialContent),
            (at.AddSeconds(-1).ToString("R"), HttpStatusCode.OK), (at.AddSeconds(1).ToString("R"), HttpStatusCode.OK), ("yesterday", HttpStatusCode.OK),
        })
        {
            using var answer = await AskAsync(world, path, request =>
            {
                request.Headers.Range = new RangeHeaderValue(0, 9);
                request.Headers.TryAddWithoutValidation("If-Range", condition);
            });
            Assert.True(status == answer.StatusCode, $"{condition}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_files_are_for_keys_of_the_whole_province_alone()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.RollAsync();
        var path = "feed/" + FileOf(await world.GetAsync("feed?province=31"), "dim_unit", "csv");

        foreach (var (role, unit, status) in new (string, string, int)[]
        {
            ("provincial", "31", 200), ("viewer", "31", 200), ("viewer", "11113", 403), ("officer", "11113", 403), ("collector", RollupWorld.Team, 403),
            ("provincial", "08", 403),
        })
        {
            using var answer = await world.App.SendAsync(HttpMethod.Get, "/api/v1/" + path, await world.KeyAsync(role, unit));
            Assert.True(status == (int)answer.StatusCode, $"{role} {unit}: {(int)answer.StatusCode}");
        }

        await world.GetAsync("feed/31/nothing.csv", status: 404);
        await world.GetAsync("feed/locks/..%2Flake", status: 404);
        await world.GetAsync("feed/31/" + new string('a', 2_000), status: 404);
    }

    [Fact]
    public async Task A_team_sees_its_own_village_and_the_ranking_of_its_commune_and_nothing_beside_it()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await world.RollAsync();
        var key = await world.KeyAsync("collector", RollupWorld.Team);

        await world.GetAsync("indicators?period=2026-Q4", key);
        await world.GetAsync("indicators?unit=11113-01&period=2026-Q4", key);
        await world.GetAsync("indicators?unit=11113-02&period=2026-Q4", key, status: 403);
        await world.GetAsync("indicators?unit=11113&period=2026-Q4", key, status: 403);
        await world.GetAsync("ranking?unit=31&period=2026-Q4&of=communes", key, status: 403);
        var ranking = await world.GetAsync("ranking?period=2026-Q4&of=teams", key);

        // teams-active of one is there, of the other not; both lack a leader; nobody is trained, and the year's targets are not the quarter's.
        Assert.Equal(
            ["1 11113-T01 50", "2 11113-T02 0"],
            ranking.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("rank")} {item.GetProperty("unit")} {item.GetProperty("score")}"));
    }

    [Fact]
    public async Task Figures_are_read_while_the_tables_are_away()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await world.RollAsync();
        var tables = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Table, world.Storage));
        await using var app = await OwnApp.StartAsync(Endpoints.Through(tables.Address, StorageService.Table, world.Storage), "--Tcns:Clock", TestApp.Clock);
        var team = await world.KeyAsync("collector", RollupWorld.Team);
        (await app.AskAsync(TestApp.SystemKey)).Dispose();
        (await app.AskAsync(team)).Dispose();
        await tables.DisposeAsync();

        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/indicators?unit=11113&period=2026-Q4", TestApp.SystemKey);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.False(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(1.5m, RollupWorld.Line(json.RootElement, "supports-per-team").GetProperty("value").GetDecimal());
        using var units = await app.SendAsync(HttpMethod.Get, "/api/odata/dim_unit?$select=unit_code&$filter=level eq 'village' or level eq 'team'", team);
        using var reach = JsonDocument.Parse(await units.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(["11113-01", RollupWorld.Team], reach.RootElement.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("unit_code").GetString()));
    }

    private static string FileOf(JsonElement manifest, string dataset, string format) => manifest.GetProperty("datasets").EnumerateArray()
        .Single(one => one.GetProperty("name").GetString() == dataset).GetProperty("files").EnumerateArray()
        .First(file => file.GetProperty("format").GetString() == format).GetProperty("path").GetString()!;

    private static async Task<byte[]> BytesAsync(RollupWorld world, string path)
    {
        using var answer = await AskAsync(world, path, _ => { });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static Task<HttpResponseMessage> AskAsync(RollupWorld world, string path, Action<HttpRequestMessage> shape)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/feed/" + path);
        shape(request);
        return world.App.SendAsync(request, TestApp.SystemKey);
    }
}
