using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Storage.Account;

namespace Tcns.Functions.Tests.Verify;

/// <summary>What was acknowledged long ago and is in no figure yet: a rebuild or a publication fails, and nothing else differs.</summary>
public class LateCheckTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_that_wait_for_their_rebuild_for_an_hour_are_told_and_those_of_minutes_are_not()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.ForgetMarksAsync();
        await world.World.VisitAsync("2026-10-06", "H9");

        Assert.Empty(await world.CodesLaterAsync(TimeSpan.FromMinutes(50)));
        Assert.Equal(["lake-late"], await world.CodesLaterAsync(TimeSpan.FromMinutes(65)));

        await RebuildAsync(world);
        await world.PublishAsync();
        Assert.Empty(await world.CodesLaterAsync(TimeSpan.FromMinutes(65)));
    }

    [Fact]
    public async Task A_publication_that_lacks_for_hours_what_was_rebuilt_is_told_the_nations_too_and_that_of_a_quiet_province_is_not()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.ForgetMarksAsync();
        Assert.Empty(await world.CodesLaterAsync(TimeSpan.FromHours(23)));
        await SetBackAsync(world, TimeSpan.FromDays(30));
        Assert.Empty(await world.CodesAsync());

        // Somebody writes every day, and the lake is rebuilt every time: what lies there is always young.
        await world.World.VisitAsync("2026-10-06", "H9");
        await RebuildAsync(world);
        Assert.Equal(["feed-late"], await world.CodesAsync());

        await SetBackAsync(world, TimeSpan.FromDays(-30));
        Assert.Empty(await world.CodesLaterAsync(TimeSpan.FromMinutes(110)));
        Assert.Equal(["feed-late"], await world.CodesLaterAsync(TimeSpan.FromMinutes(130)));
        await world.PublishAsync();
        Assert.Equal(["feed-late vn/31"], (await world.CheckLaterAsync(TimeSpan.FromMinutes(130))).Kept.Select(finding => finding.Code + " " + finding.Place));
        await world.Service<PublishNation>().RunAsync(Cancel);
        Assert.Empty(await world.CodesLaterAsync(TimeSpan.FromMinutes(130)));
    }

    [Fact]
    public async Task A_province_whose_lake_was_never_published_is_told_once_it_has_waited_for_hours()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        var made = new VerifyWorld(world);
        await RebuildAsync(made);

        Assert.Empty(await made.CodesLaterAsync(TimeSpan.FromMinutes(110)));
        Assert.Equal(["feed-late"], await made.CodesLaterAsync(TimeSpan.FromMinutes(130)));
    }

    /// <summary>As ten minutes later, when the mark of a change is settled too.</summary>
    private static async Task RebuildAsync(VerifyWorld world)
    {
        await world.Service<RebuildCommune>().RunAsync(UnitCode.Parse(RollupWorld.Commune), Period.Parse("2026-Q4"), Cancel);
        await world.ForgetMarksAsync();
    }

    /// <summary>The newest publication is then one that was made so much earlier.</summary>
    private static async Task SetBackAsync(VerifyWorld world, TimeSpan by)
    {
        var note = world.Blob(StorageLayout.Lake, $"published/31/{await world.VersionAsync()}.json");
        var json = JsonNode.Parse((await note.DownloadContentAsync(Cancel)).Value.Content)!;
        json["readAt"] = json["readAt"]!.GetValue<DateTimeOffset>() - by;
        await note.UploadAsync(BinaryData.FromString(json.ToJsonString()), overwrite: true, Cancel);
    }
}
