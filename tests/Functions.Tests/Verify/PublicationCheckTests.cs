using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Functions.Verify;
using Tcns.Storage.Account;

namespace Tcns.Functions.Tests.Verify;

/// <summary>Damage of what readers follow, and of what the nation publishes of its own.</summary>
public class PublicationCheckTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publications_that_nothing_leads_to_any_more_are_named_unless_the_first_may_be_under_way()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.ForgetMarksAsync();
        await world.Blob(StorageLayout.Feed, "31/latest.json").DeleteAsync(cancellationToken: Cancel);
        Assert.Empty(await world.CodesAsync());
        Assert.Equal(["feed-pointer 31/latest.json"], Told(await world.CheckLaterAsync(TimeSpan.FromMinutes(65))));

        await world.Blob(StorageLayout.Feed, "vn/latest.json").DeleteAsync(cancellationToken: Cancel);
        Assert.Equal(["feed-pointer 31/latest.json", "feed-pointer vn/latest.json"], Told(await world.CheckLaterAsync(TimeSpan.FromMinutes(65))));
    }

    [Fact]
    public async Task Tables_that_a_publication_lacks_altogether_are_named()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        string[] own = ["fact_visit_topic", "fact_shift", "dim_member", "dim_target", "data_quality"];
        await DropAsync(world, "31", own);
        await DropAsync(world, "vn", ["dim_topic"]);

        string[] expected =
        [
            "feed-lacks fact_shift 2026-Q4", "feed-lacks fact_visit_topic 2026-Q4", "feed-missing 31 data_quality", "feed-missing 31 dim_member", "feed-missing 31 dim_target",
            "feed-missing 31 fact_shift", "feed-missing vn dim_topic",
        ];
        Assert.Equal(expected, (await world.CheckAsync()).Kept
            .Select(finding => finding.Code + " " + (finding.Place.Contains('/', StringComparison.Ordinal) ? finding.Place.Split('/')[0] + " " + finding.Detail : finding.Place))
            .Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_province_that_was_published_before_it_had_any_record_is_whole()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.RollAsync();

        Assert.Empty((await new VerifyWorld(world).CheckAsync()).Kept);
    }

    [Fact]
    public async Task Other_bytes_of_the_same_length_in_the_nations_own_files_are_named()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        var altered = new List<string>();
        await foreach (var blob in world.Account.Blobs.GetBlobContainerClient(StorageLayout.Feed).GetBlobsAsync(BlobTraits.None, cancellationToken: Cancel))
        {
            if ((blob.Name.StartsWith("vn/dim_topic/", StringComparison.Ordinal) && blob.Name.EndsWith(".csv", StringComparison.Ordinal)) || blob.Name.StartsWith("datapackage-vn-", StringComparison.Ordinal))
                altered.Add(blob.Name);
        }

        Assert.Equal(2, altered.Count);
        foreach (var name in altered)
        {
            var blob = world.Blob(StorageLayout.Feed, name);
            var bytes = (await blob.DownloadContentAsync(Cancel)).Value.Content.ToArray();
            bytes[^2] ^= 1;
            await blob.UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, Cancel);
        }

        Assert.Equal(altered.Select(name => "feed-altered " + name).Order(StringComparer.Ordinal), Told(await world.CheckAsync()));
    }

    private static IEnumerable<string> Told(Findings findings) => findings.Kept.Select(finding => finding.Code + " " + finding.Place).Order(StringComparer.Ordinal);

    /// <summary>As a publication that forgot to write some tables would have left it.</summary>
    private static async Task DropAsync(VerifyWorld world, string folder, IReadOnlyCollection<string> tables)
    {
        var latest = world.Blob(StorageLayout.Feed, folder + "/latest.json");
        var held = (await latest.DownloadContentAsync(Cancel)).Value;
        var json = JsonNode.Parse(held.Content)!;
        json["datasets"]!.AsArray().RemoveAll(dataset => tables.Contains(dataset!["name"]!.GetValue<string>()));
        var text = BinaryData.FromString(json.ToJsonString());
        await latest.UploadAsync(text, new BlobUploadOptions { Metadata = held.Details.Metadata }, Cancel);
        await world.Blob(StorageLayout.Feed, held.Details.Metadata["manifest"]).UploadAsync(text, overwrite: true, Cancel);
    }
}
