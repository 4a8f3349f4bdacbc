using System.Text.Json;
using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Benchmarks.Rollup;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Benchmarks.Cost;

/// <summary>The demo's province with its registry and a quarter of visits in its lake: what publications, figures and ticks cost.</summary>
internal sealed class ProvinceCosts(Azurite azurite, Wire wire, PlantedProvince planted)
{
    private const string Province = "08";
    private const int Communes = 124;
    private const int Visits = 50_000;
    private readonly StoredBytes stored = new(azurite.ConnectionString);
    private readonly List<MeasuredAct> acts = [];

    public static async Task<Measured> MeasureAsync(IReadOnlyList<MeasuredAct> ofCommune, long rowBytes)
    {
        await using var azurite = await Azurite.StartAsync();
        await using var wire = new Wire(azurite);
        await using var planted = await PlantedProvince.PlantAsync(azurite.ConnectionString);
        await planted.PlantVisitsAsync(Visits);
        var costs = new ProvinceCosts(azurite, wire, planted);
        var registry = await costs.stored.TablesAsync();
        await costs.FirstAsync();
        var (lake, parquet, csv) = (
            await costs.stored.BlobsAsync(StorageLayout.Lake, "records/", ".parquet"), await costs.stored.BlobsAsync(StorageLayout.Feed, Province + "/", ".parquet"),
            await costs.stored.BlobsAsync(StorageLayout.Feed, Province + "/", ".csv"));
        await costs.ChangesAsync();
        await costs.NewDayAsync();
        return new Measured(
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), rowBytes, registry, lake.Bytes, parquet.Count, parquet.Bytes, csv.Bytes, [.. ofCommune, .. costs.acts]);
    }

    private async Task FirstAsync()
    {
        await using var server = await Server.StartUnderHostAsync(wire.Storage);
        var meter = new Meter(server, wire, Communes, Visits);
        await meter.TakeAsync("publish-whole", "publication, the first", () => Events.PublishAsync(server, Province));
        acts.AddRange(meter.Acts);
    }

    private async Task ChangesAsync()
    {
        await using (var server = await Server.StartUnderHostAsync(wire.Storage))
        {
            var meter = new Meter(server, wire, Communes, Visits);
            await FiguresAsync(server, meter);
            await meter.TakeAsync("publish-nothing", "publication, nothing changed, at once afterwards", () => Events.PublishAsync(server, Province));
            await planted.ChangeOneCommuneAsync();
            await meter.TakeAsync("publish-one", "publication, one commune changed, at once afterwards", () => Events.PublishAsync(server, Province));
            acts.AddRange(meter.Acts);
            acts.AddRange(await Ticks.MeasureAsync(server, wire, Communes, Visits));
        }

        await planted.ChangeCommunesAsync(10);
        await PublishAsync("publish-changed", "publication, ten communes changed, on a fresh instance");
    }

    private static async Task FiguresAsync(Server server, Meter meter)
    {
        var issued = await server.SendAsync(HttpMethod.Post, "keys", $$"""{"role":"provincial","unit":"{{Province}}","label":"Tỉnh","expiresOn":"2099-01-01"}""");
        using var json = JsonDocument.Parse(issued);
        server.SignIn(json.RootElement.GetProperty("key").GetString()!);
        const string Question = $"indicators?unit={Province}&period=2026-Q4&children=true";
        await meter.TakeAsync("read-indicators", "figures of a province and its communes, on a fresh instance", () => server.GetAsync(Question));
        await meter.TakeAsync("read-indicators-again", "the same again at once", () => server.GetAsync(Question));
        server.SignIn();
    }

    /// <summary>Published as of another day, and then by the night of this one.</summary>
    private async Task NewDayAsync()
    {
        await planted.ForgetFeedAsync();
        await planted.RollUpAsync();
        await PublishAsync("publish-new-day", "first publication of a day (`NightlyRollup`), nothing else changed, on a fresh instance");
    }

    private async Task PublishAsync(string key, string about)
    {
        await using var server = await Server.StartUnderHostAsync(wire.Storage);
        var meter = new Meter(server, wire, Communes, Visits);
        await meter.TakeAsync("tick-NightlyRollup", "NightlyRollup, orders alone", () => Events.TickAsync(server, "NightlyRollup"));
        await meter.TakeAsync(key, about, () => Events.PublishAsync(server, Province));
        acts.AddRange(meter.Acts.Where(act => act.Key == key || acts.TrueForAll(other => other.Key != act.Key)));
    }
}
