using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Setup;
using Tcns.Storage.Account;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Tests.RecordSheets;

public class ThreeWaysTests(Stores stores)
{
    private const int Records = 10_000;
    private const int Teams = 16;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_records_are_held_alike_whether_they_come_as_JSON_as_CSV_or_as_xlsx()
    {
        var all = MixedRecords.Generate(Records, Teams).ToLookup(one => one.Kind, one => one.Record);

        var ways = await Task.WhenAll(
            HeldAfterAsync(app => PostAsync(app, all)),
            HeldAfterAsync(app => ImportAsync(app, all, RecordImportCalls.Csv, kind => Task.FromResult(RecordTables.All[kind].ToVietnameseCsv(all[kind])))),
            HeldAfterAsync(app => ImportAsync(app, all, SetupCalls.Xlsx, kind => RecordTables.All[kind].ToXlsxAsync(all[kind]))));

        Assert.Equal(Records, ways[0].Length);
        Assert.Equal(ways[0], ways[1]);
        Assert.Equal(ways[0], ways[2]);
    }

    private async Task<string[]> HeldAfterAsync(Func<OwnApp, Task> send)
    {
        var store = await stores.TakeAsync();
        Assert.NotNull(await new RegistryStore(store.Account).TryWriteAsync(
            CommuneRegistry.Empty(UnitCode.Parse(MixedRecords.Commune)), [.. MixedRecords.Changes(Teams)], Cancel));
        await using var app = await OwnApp.StartAsync(store.ConnectionString, "--Tcns:Clock", TestApp.Clock);
        await send(app);
        var rows = store.Account.Tables.GetTableClient(StorageLayout.Records).QueryAsync<RecordEntity>(cancellationToken: Cancel);
        return [.. (await rows.Select(Written).ToListAsync(Cancel)).Order(StringComparer.Ordinal)];
    }

    /// <summary>All of a row but when it came and who sent it.</summary>
    private static string Written(RecordEntity row)
    {
        object?[] parts =
        [
            row.PartitionKey, row.RowKey, row.Id, row.Kind, row.Date, row.Version, row.Status, row.Content, row.First, row.FirstVillage, row.IsFirstVillageSent, row.Act,
            row.Reason, row.ClockAhead, row.Answer, row.ForwardedTo,
        ];
        return string.Join('\t', parts);
    }

    private static Task PostAsync(OwnApp app, ILookup<RecordKind, JsonObject> all) => Parallel.ForEachAsync(
        all.SelectMany(kind => kind.Chunk(500), (kind, some) => (kind.Key, some)), Cancel, async (piece, _) =>
        {
            var body = new JsonArray([.. piece.some.Select(record => record.DeepClone())]);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + piece.Key.WireName());
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await app.SendAsync(request, TestApp.SystemKey);
            using var json = await TestApp.ReadAsync(answer);
            Assert.All(json.RootElement.Results(), result => Assert.Equal("created", result.GetProperty("status").GetString()));
        });

    private static async Task ImportAsync(OwnApp app, ILookup<RecordKind, JsonObject> all, string contentType, Func<RecordKind, Task<byte[]>> write)
    {
        foreach (var kind in all)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports?kind=" + kind.Key.WireName()) { Content = new ByteArrayContent(await write(kind.Key)) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
            using var answer = await app.SendAsync(request, TestApp.SystemKey);
            using var json = await TestApp.ReadAsync(answer);
            Assert.Equal($"created {kind.Count()}", json.RootElement.Tally());
        }
    }
}
