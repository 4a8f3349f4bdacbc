using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Storage.Access;
using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Maps;

/// <summary>Each test has a province of its own: a map is one thing a province.</summary>
public class MapUploadTests(TestApp app)
{
    [Fact]
    public async Task Boundaries_that_were_uploaded_are_drawn_from_until_they_are_removed()
    {
        var file = MapCalls.BoundariesOf(app, "12");
        file["attribution"] = "Sở Nông nghiệp và Môi trường";
        var (key, _) = await app.IssueAsync("provincial", "12");

        using var put = await app.MapAsync(HttpMethod.Put, "12", file.ToJsonString(), key);
        using var read = await app.MapAsync(HttpMethod.Get, "12");
        using var json = await ReadAsync(read);
        using var deleted = await app.MapAsync(HttpMethod.Delete, "12", key: key);
        using var points = await app.MapAsync(HttpMethod.Get, "12");
        using var left = await ReadAsync(points);

        Assert.Equal([201, 200, 200], new[] { put, read, deleted }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(("boundaries", "Sở Nông nghiệp và Môi trường"), (Text(json, "source"), Text(json, "attribution")));
        Assert.Equal(await put.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), json.RootElement.GetRawText());
        Assert.Equal(38, json.RootElement.GetProperty("boundaries").GetProperty("features").GetArrayLength());
        Assert.DoesNotContain("Nguyễn Văn A", json.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("points", Text(left, "source"));
        Assert.Equal(await deleted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), left.RootElement.GetRawText());
    }

    [Fact]
    public async Task The_tag_follows_the_boundaries_and_guards_them()
    {
        using var before = await app.MapAsync(HttpMethod.Get, "46");
        using var first = await app.MapAsync(HttpMethod.Put, "46", MapCalls.BoundariesOf(app, "46").ToJsonString(), ifMatch: before.Headers.ETag!.Tag);
        using var stale = await app.MapAsync(HttpMethod.Put, "46", MapCalls.BoundariesOf(app, "46", 0.01).ToJsonString(), ifMatch: before.Headers.ETag.Tag);
        using var staleRemoval = await app.MapAsync(HttpMethod.Delete, "46", ifMatch: before.Headers.ETag.Tag);
        using var same = await app.MapAsync(HttpMethod.Put, "46", MapCalls.BoundariesOf(app, "46").ToJsonString());
        using var other = await app.MapAsync(HttpMethod.Put, "46", MapCalls.BoundariesOf(app, "46", 0.01).ToJsonString(), query: "?attribution=B%E1%BA%A3n%20%C4%91%E1%BB%93");
        using var now = await app.MapAsync(HttpMethod.Get, "46");
        using var json = await ReadAsync(now);

        Assert.Equal([201, 412, 412, 200, 200], new[] { first, stale, staleRemoval, same, other }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);
        Assert.Equal((other.Headers.ETag, "Bản đồ"), (now.Headers.ETag, Text(json, "attribution")));
        Assert.Equal(3, new[] { before, first, now }.Select(answer => answer.Headers.ETag).Distinct().Count());
        Assert.Equal(["map.put", "map.put"], await ActionsAsync("46"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_both_languages_and_nothing_is_stored()
    {
        var file = MapCalls.BoundariesOf(app, "11");
        file["features"]!.AsArray().RemoveAt(0);

        using var answer = await app.MapAsync(HttpMethod.Put, "11", file.ToJsonString());
        using var json = await ReadAsync(answer);
        using var map = await app.MapAsync(HttpMethod.Get, "11");
        using var left = await ReadAsync(map);
        var missing = app.Service<OfficialUnits>().CommunesOf(UnitCode.Parse("11"))[0];

        Assert.Equal((422, "invalid"), ((int)answer.StatusCode, Text(json, "code")));
        Assert.Equal(
            $$"""[{"pointer":"/features","code":"missing-commune","detail":"Thiếu ranh giới của {{missing.Code}} {{missing.Name}}."}]""",
            json.RootElement.GetProperty("errors").GetRawText());
        Assert.Equal("points", Text(left, "source"));
        Assert.Empty(await ActionsAsync("11"));
    }

    [Theory]
    [InlineData("{", "application/json", 400, "unreadable")]
    [InlineData("[]", "application/geo+json", 400, "unreadable")]
    [InlineData("<kml/>", "application/vnd.google-earth.kml+xml", 415, "unsupported-media-type")]
    [InlineData("{}", "application/topo+json", 422, "invalid")]
    public async Task What_is_no_such_file_is_refused(string body, string contentType, int status, string code)
    {
        using var answer = await app.MapAsync(HttpMethod.Put, "04", body, contentType: contentType);

        Assert.Equal((status, code), await CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_file_of_more_than_4_MiB_is_refused()
    {
        using var answer = await app.MapAsync(HttpMethod.Put, "04", new string(' ', Bodies.MaxBytes + 1));

        Assert.Equal((413, "too-large"), await CodeOfAsync(answer));
    }

    [Theory]
    [InlineData("99", 404, "unknown-unit")]
    [InlineData("11113", 422, "invalid")]
    public async Task Only_a_province_takes_boundaries(string unit, int status, string code)
    {
        using var answer = await app.MapAsync(HttpMethod.Put, unit, "{}");

        Assert.Equal((status, code), await CodeOfAsync(answer));
    }

    private async Task<IReadOnlyList<string>> ActionsAsync(string province)
    {
        var actions = new List<string>();
        await foreach (var entry in app.Service<AuditLog>().ReadAsync(UnitCode.Parse(province), TestContext.Current.CancellationToken))
        {
            if (entry.Event.Action.StartsWith("map.", StringComparison.Ordinal))
                actions.Add(entry.Event.Action);
        }

        return actions;
    }
}
