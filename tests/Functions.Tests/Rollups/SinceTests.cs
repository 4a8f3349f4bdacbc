using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>What the feed and the figures say to who has seen a version before.</summary>
public class SinceTests(SinceWorld seen) : IClassFixture<SinceWorld>
{
    private RollupWorld World => seen.World;

    [Fact]
    public async Task The_feed_names_quarters_that_are_firmer_and_files_that_are_new_or_replaced()
    {
        var changes = await World.GetAsync($"feed?province=31&since={seen.First}");
        var manifest = await World.GetAsync("feed?province=31");
        var indicators = Dataset(changes, "fact_indicator");
        var gone = indicators.GetProperty("gone").EnumerateArray().Single(file => Is(file, "2026-Q4", "parquet"));
        var added = indicators.GetProperty("added").EnumerateArray().Single(file => Is(file, "2026-Q4", "parquet"));

        Assert.Equal((seen.First, seen.Second), (changes.GetProperty("since").GetString(), changes.GetProperty("version").GetString()));
        Assert.Equal("2026-Q4 provisional final", string.Join("; ", changes.GetProperty("quarters").EnumerateArray().Select(
            quarter => $"{quarter.GetProperty("period")} {quarter.GetProperty("from")} {quarter.GetProperty("to")}")));
        Assert.Contains(seen.First, gone.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(added.GetProperty("path").GetString(), gone.GetProperty("replacedBy").GetString());
        Assert.Contains(
            (added.GetProperty("path").GetString(), added.GetProperty("sha256").GetString()),
            FilesOf(manifest, "fact_indicator").Select(file => (file.GetProperty("path").GetString(), file.GetProperty("sha256").GetString())));
    }

    [Fact]
    public async Task Files_that_hold_on_are_not_named()
    {
        var changes = await World.GetAsync($"feed?province=31&since={seen.First}");
        var before = await World.GetAsync($"feed/31/manifests/{seen.First}.json");
        var after = await World.GetAsync("feed?province=31");
        var held = Paths(before).Intersect(Paths(after)).ToHashSet();

        Assert.NotEmpty(held);
        var named = changes.GetProperty("datasets").EnumerateArray().SelectMany(dataset => dataset.GetProperty("added").EnumerateArray().Concat(dataset.GetProperty("gone").EnumerateArray()))
            .Select(file => file.GetProperty("path").GetString()!).ToArray();
        Assert.Empty(named.Intersect(held));
        Assert.Equal(Paths(before).Union(Paths(after)).Except(held).Order(), named.Order());
    }

    [Fact]
    public async Task Since_the_newest_version_nothing_has_changed()
    {
        var feed = await World.GetAsync($"feed?province=31&since={seen.Second}");
        var figures = await World.GetAsync($"indicators?unit=11113&period=2026-Q4&since={seen.Second}");

        Assert.Equal((0, 0), (feed.GetProperty("quarters").GetArrayLength(), feed.GetProperty("datasets").GetArrayLength()));
        Assert.Equal(0, figures.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task Indicators_tell_each_figure_that_is_another_before_and_after()
    {
        var figures = await World.GetAsync($"indicators?unit=11113&period=2026-Q4&since={seen.First}");
        var plan = Assert.Single(figures.GetProperty("changes").EnumerateArray());
        var changed = plan.GetProperty("indicators").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);

        Assert.Equal("tan-ky-2026", plan.GetProperty("plan").GetString());
        Assert.Equal("3/2 → 6/2", Change(changed["supports-per-team"], "numerator", "denominator"));
        Assert.Equal("behind → missed", Change(changed["teams-active"], "status"));
        Assert.DoesNotContain("village-coverage", changed.Keys);
        Assert.Equal(
            RollupWorld.Line(figures, "supports-per-team").GetProperty("value").GetRawText(), changed["supports-per-team"].GetProperty("after").GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task A_figure_that_was_not_there_has_nothing_before()
    {
        var figures = await World.GetAsync($"indicators?unit={SinceWorld.Newcomer}&period=2027-Q1&since={seen.First}");
        var changes = figures.GetProperty("changes")[0].GetProperty("indicators").EnumerateArray().ToArray();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Equal(JsonValueKind.Null, change.GetProperty("before").ValueKind));
        Assert.All(changes, change => Assert.Equal(JsonValueKind.Object, change.GetProperty("after").ValueKind));
    }

    [Fact]
    public async Task Without_it_both_answer_as_ever()
    {
        var figures = await World.GetAsync("indicators?unit=11113&period=2026-Q4");
        using var bare = await World.App.SendAsync(HttpMethod.Get, "/api/v1/feed?province=31", TestApp.SystemKey);
        var head = await World.App.Services.GetRequiredService<FeedStore>().ReadLatestAsync("31/latest.json", TestContext.Current.CancellationToken);

        Assert.False(figures.TryGetProperty("changes", out _));
        Assert.Equal(head!.Manifest.ToArray(), await bare.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("feed?province=31&since=yesterday", 422)]
    [InlineData("feed?province=31&since=20200101T000000000Z", 410)]
    [InlineData("indicators?unit=11113&period=2026-Q4&since=..%2F31", 422)]
    [InlineData("indicators?unit=11113&period=2026-Q4&since=20200101T000000000Z", 410)]
    public async Task A_version_that_cannot_be_compared_with_is_refused(string path, int status)
    {
        var problem = await World.GetAsync(path, status: status);

        Assert.Equal(status == 410 ? "snapshot-gone" : "invalid", problem.GetProperty("code").GetString());
        if (status == 422)
            Assert.Equal("?since malformed", string.Join(' ', problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}")));
    }

    [Fact]
    public async Task A_version_whose_files_are_removed_is_gone()
    {
        await using var app = await OwnApp.StartAsync(World.Storage, "--Tcns:Clock", SinceWorld.Closed);
        var manifest = await World.GetAsync($"feed/31/manifests/{seen.Opening}.json");
        var path = FilesOf(manifest, "fact_indicator").Single(file => Is(file, "2026-Q4", "parquet")).GetProperty("path").GetString();
        await app.Services.GetRequiredService<StorageAccount>().Blobs.GetBlobContainerClient("feed").DeleteBlobAsync(path, cancellationToken: TestContext.Current.CancellationToken);

        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/v1/indicators?unit=11113&period=2026-Q4&since={seen.Opening}", TestApp.SystemKey);

        Assert.Equal(410, (int)answer.StatusCode);
    }

    private static JsonElement Dataset(JsonElement changes, string name) =>
        changes.GetProperty("datasets").EnumerateArray().Single(dataset => dataset.GetProperty("name").GetString() == name);

    private static IEnumerable<JsonElement> FilesOf(JsonElement manifest, string dataset) => Dataset(manifest, dataset).GetProperty("files").EnumerateArray();

    private static IEnumerable<string> Paths(JsonElement manifest) => manifest.GetProperty("datasets").EnumerateArray()
        .SelectMany(dataset => dataset.GetProperty("files").EnumerateArray()).Select(file => file.GetProperty("path").GetString()!);

    private static bool Is(JsonElement file, string period, string format) =>
        (file.GetProperty("period").GetString(), file.GetProperty("format").GetString()) == (period, format);

    private static string Change(JsonElement change, params string[] names) => string.Join(" → ", ((string[])["before", "after"])
        .Select(side => string.Join('/', names.Select(name => change.GetProperty(side).GetProperty(name)))));
}
