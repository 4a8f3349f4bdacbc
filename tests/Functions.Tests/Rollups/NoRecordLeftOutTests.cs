using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Account;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>
/// Phones send as fast as they can, rollups run without pause, and both are killed over and over. <c>TCNS_ROLLUPS=40000,20,1</c> (posts,
/// kills of the app, seed) makes it a long run.
/// </summary>
public class NoRecordLeftOutTests(Stores stores)
{
    private const string Commune = "02455";
    private const int Workers = 16;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_last_rollup_the_numbers_are_those_of_a_rebuild_from_nothing()
    {
        var (posts, kills, seed) = Size();
        var store = await stores.TakeAsync();
        Assert.NotNull(await new RegistryStore(store.Account).TryWriteAsync(
            CommuneRegistry.Empty(UnitCode.Parse(Commune)), [.. SmallCommune.Changes(Commune), Evening.JoinOther(Commune)], Cancel));
        await using var evening = await Evening.StartAsync(store.ConnectionString, Commune, new Random(seed), posts);
        using var rollups = new RestlessRollups(store, UnitCode.Parse("08"), new Random(seed + 1));

        var rolling = rollups.RunAsync();
        await Task.WhenAll(KillAsync(evening, kills, rollups.First), evening.SendAllAsync(Workers, rollups.First.WaitAsync(LongestWait, Cancel)));
        rollups.Stop();
        await rolling;
        await rollups.RollUpAsync();
        var published = await rollups.ReadFactsAsync();
        await RebuildFromNothingAsync(store);
        var anew = await rollups.ReadFactsAsync();

        Assert.Equal(anew.Keys, published.Keys);
        Assert.All(anew, table => Assert.Equal(table.Value, published[table.Key]));
        Assert.Equal(evening.Accepted.Order(StringComparer.Ordinal), VisitsIn(published["fact_visit"]));
        TestContext.Current.TestOutputHelper?.WriteLine($"{evening.Accepted.Count()} records, {rollups.Published} publications, {rollups.Kills} of them killed, {evening.Kills} kills of the app");
    }

    /// <summary>Half of the kills before the first publication, half after it.</summary>
    private static async Task KillAsync(Evening evening, int kills, Task first)
    {
        await evening.KillAsync(kills / 2);
        await first.WaitAsync(LongestWait, Cancel);
        await evening.KillAsync(kills);
    }

    private static (int Posts, int Kills, int Seed) Size()
    {
        var size = (Environment.GetEnvironmentVariable("TCNS_ROLLUPS") ?? "200,2,7").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (size[0], size[1], size[2]);
    }

    /// <summary>As "team id", the columns that lead to the record.</summary>
    private static IEnumerable<string> VisitsIn(string csv) =>
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(values => values[4] + " " + values[0]).Order(StringComparer.Ordinal);

    private static async Task RebuildFromNothingAsync(Store store)
    {
        foreach (var name in (string[])[StorageLayout.Lake, StorageLayout.Feed])
        {
            var container = store.Account.Blobs.GetBlobContainerClient(name);
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancel))
                await container.DeleteBlobAsync(blob.Name, cancellationToken: Cancel);
        }

        await using var app = await OwnApp.StartAsync(store.ConnectionString, "--Tcns:Clock", TestApp.Clock);
        await app.Services.GetRequiredService<RebuildCommune>().RunAsync(UnitCode.Parse(Commune), Period.Parse("2026-Q4"), Cancel);
        await app.Services.GetRequiredService<PublishProvince>().RunAsync(UnitCode.Parse("08"), [], RollupProgress.None, Cancel);
    }
}
