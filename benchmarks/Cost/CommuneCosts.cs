using System.Globalization;
using System.Text.Json;
using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Benchmarks.Records;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Benchmarks.Cost;

/// <summary>A store with one commune: what posts, pages, a rebuild and a small publication cost, and the ticks of timers that find nothing.</summary>
internal static class CommuneCosts
{
    private const string Commune = "11113";
    private const string Province = "31";
    private const int Visits = 2_000;

    /// <summary>Longer than a registry is remembered.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);
    private static readonly string Quarter = QuarterOf(TimeProvider.System.GetUtcNow().AddHours(7));

    /// <returns>The acts, and the bytes of a visit's row.</returns>
    public static async Task<(IReadOnlyList<MeasuredAct> Acts, long RowBytes)> MeasureAsync()
    {
        await using var azurite = await Azurite.StartIndexedAsync();
        await using var wire = new Wire(azurite);
        List<MeasuredAct> acts = [];
        await using (var server = await Server.StartUnderHostAsync(wire.Storage))
        {
            acts.AddRange(await Ticks.MeasureAsync(server, wire, 0, 0));
            var field = await Field.BeginAsync(server);
            acts.AddRange(await RequestsAsync(server, wire, field));
            for (var sent = 0; sent < Visits; sent += 500)
                await field.PostManyAsync();
            acts.AddRange(await PagesAsync(server, wire));
            await Events.RebuildAsync(server, Commune, Quarter);
            await Events.PublishAsync(server, Province);
            await field.PostOneAsync();
            acts.AddRange(await RebuildAsync(server, wire));
        }

        var changed = await PublishAsync(wire);
        acts.Add(changed);

        // A day cannot be waited for. It writes the files of the running quarter anew, as a change does.
        acts.Add(changed with { Key = "publish-new-day", About = "the same, in the place of the first publication of a day" });
        var rows = await new StoredBytes(azurite.ConnectionString).TableAsync(StorageLayout.Records);
        return (acts, rows.Bytes / rows.Rows);
    }

    private static async Task<IReadOnlyList<MeasuredAct>> RequestsAsync(Server server, Wire wire, Field field)
    {
        var meter = new Meter(server, wire, 1, 0);
        await RestAsync(server);
        await meter.TakeAsync("post-one", "a visit, from a phone that was silent for a while", field.PostOneAsync);
        await meter.TakeAsync("post-one-again", "another one at once", field.PostOneAsync);
        await RestAsync(server);
        await meter.TakeAsync("post-batch", "20 visits at once, from a phone that was silent", () => field.PostManyAsync(Month.Batch));
        await meter.TakeAsync("post-batch-again", "another 20 at once", () => field.PostManyAsync(Month.Batch));
        server.SignIn();
        return meter.Acts;
    }

    private static async Task<IReadOnlyList<MeasuredAct>> PagesAsync(Server server, Wire wire)
    {
        var meter = new Meter(server, wire, 1, Visits);
        await RestAsync(server);
        await meter.TakeAsync("read-records", "a page of a commune's visits, after a while", () => server.GetAsync("visits?unit=" + Commune));
        await meter.TakeAsync("read-records-again", "the same again at once", () => server.GetAsync("visits?unit=" + Commune));
        server.SignIn();
        return meter.Acts;
    }

    private static async Task<IReadOnlyList<MeasuredAct>> RebuildAsync(Server server, Wire wire)
    {
        var meter = new Meter(server, wire, 1, Visits);
        await meter.TakeAsync("order", "RebuildChanged, one commune and quarter marked, the nation's feed named anew", () => Events.TickAsync(server, "RebuildChanged"));
        await meter.TakeAsync("rebuild", "rebuild of a commune and quarter", () => Events.RebuildAsync(server, Commune, Quarter));
        return meter.Acts;
    }

    private static async Task<MeasuredAct> PublishAsync(Wire wire)
    {
        await using var server = await Server.StartUnderHostAsync(wire.Storage);
        var meter = new Meter(server, wire, 1, Visits);
        await meter.TakeAsync("publish-changed", "publication, one visit more, on a fresh instance", () => Events.PublishAsync(server, Province));
        return meter.Acts[0];
    }

    /// <summary>A key that nobody has seen yet, and a commune that nobody has asked for in the last seconds.</summary>
    private static async Task RestAsync(Server server)
    {
        server.SignIn();
        var issued = await server.SendAsync(HttpMethod.Post, "keys", $$"""{"role":"officer","unit":"{{Commune}}","label":"Xã","expiresOn":"2099-01-01"}""");
        using var json = JsonDocument.Parse(issued);
        await Task.Delay(Silence);
        server.SignIn(json.RootElement.GetProperty("key").GetString()!);
    }

    private static string QuarterOf(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{now.Year}-Q{(now.Month + 2) / 3}");
}
