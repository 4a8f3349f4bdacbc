using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Storage.Account;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Registry;

public sealed class PlanStoreTests(Azurite azurite)
{
    private static readonly OfficialUnits Units = OfficialUnits.Read(File.OpenText(Repository.At("plans", "units.csv")));
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.ConnectionString), RetryPatience.Working);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_is_read_as_it_was_written_and_every_version_is_kept()
    {
        var store = await StartAsync();
        var (province, plan) = (UnitCode.Parse("37"), Plan("giu-nguyen-2026"));
        var first = await store.TryWriteAsync(await store.ReadAsync(province, Cancel), plan, Cancel);
        var changed = Plan("giu-nguyen-2026", json => json["closingDays"] = 30);
        await store.TryWriteAsync(first!, changed, Cancel);

        Assert.Equal(changed, (await new PlanStore(account, Units).ReadAsync(province, Cancel)).Plans["giu-nguyen-2026"].Value);
        var versions = new List<Plan>();
        await foreach (var version in store.VersionsAsync(province, plan.Id, Cancel))
            versions.Add(version.Value);
        Assert.Equal([plan, changed], versions);
    }

    [Fact]
    public async Task A_plan_upon_an_older_revision_is_not_written()
    {
        var store = await StartAsync();
        var basis = await store.ReadAsync(UnitCode.Parse("40"), Cancel);
        Assert.NotNull(await store.TryWriteAsync(basis, Plan("mot-2026"), Cancel));

        Assert.Null(await new PlanStore(account, Units).TryWriteAsync(basis, Plan("hai-2026"), Cancel));
    }

    [Fact]
    public async Task An_id_belongs_to_the_province_that_took_it_first()
    {
        var store = await StartAsync();
        var (one, other) = (UnitCode.Parse("31"), UnitCode.Parse("37"));
        Assert.True(PlanId.TryParse("tranh-nhau-2026", out var id));
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => store.ClaimAsync(id, number % 2 == 0 ? one : other, Cancel)));

        Assert.Single(taken.Distinct());
        Assert.Equal(taken[0], await store.ProvinceOfAsync(id, Cancel));
        Assert.Contains(taken[0], await store.ProvincesAsync(Cancel));
    }

    private async Task<PlanStore> StartAsync()
    {
        await new StorageLayout(account).EnsureAsync();
        return new PlanStore(account, Units);
    }

    private static Plan Plan(string id, Action<JsonNode>? change = null)
    {
        var json = JsonNode.Parse(File.ReadAllText(Repository.At("plans", "xuan-hung-2026.json")))!;
        json["id"] = id;
        change?.Invoke(json);
        Assert.True(PlanText.TryRead(JsonSerializer.SerializeToElement(json), Units, out var plan, out _));
        return plan;
    }
}
