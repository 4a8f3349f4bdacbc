using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Demo;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Demo;

/// <summary>The demo as a person starts it, on a real store.</summary>
public class DemoRunTests(Stores stores)
{
    private static readonly string[] Few = ["--no-serve", "--no-rollup", "--communes", "4", "--size", "4000"];
    private static readonly string[] Fewest = ["--no-serve", "--no-rollup", "--communes", "1", "--size", "4000"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_store_is_filled_in_once_and_a_second_start_changes_nothing()
    {
        var store = await stores.TakeAsync();

        var first = await DemoProcess.RunAsync(store.ConnectionString, Few);

        Assert.Equal((0, ""), (first.Code, first.Errors));
        Assert.Equal(4, DemoProcess.LinksIn(first.Output).Count);
        Assert.DoesNotContain("Mở: ", first.Output, StringComparison.Ordinal);
        Assert.Contains("Máy chủ chưa chạy (--no-serve).", first.Output, StringComparison.Ordinal);
        var recipe = new DemoRecipe(DemoRecipe.UsualSeed, DemoWorld.Day, 4, 4000);
        var filled = await AssertHoldsAsync(store, recipe);
        var records = await AssertRecordsAsync(store, recipe);
        await AssertLoggedAsync(store, recipe);

        var second = await DemoProcess.RunAsync(store.ConnectionString, Fewest);

        Assert.Equal((0, ""), (second.Code, second.Errors));
        Assert.Empty(DemoProcess.LinksIn(second.Output));
        Assert.Equal(filled, await AssertHoldsAsync(store, recipe));
        Assert.Equal(records, await AssertRecordsAsync(store, recipe));
    }

    [Fact]
    public async Task With_an_emulator_of_its_own_it_serves_and_its_keys_open_what_they_say()
    {
        using var folder = new DataFolder();
        await using var process = DemoProcess.Start(folder, LocalApp.OwnEmulator, ["--communes", "1", "--size", "4000"]);
        await Patience.UntilAsync("the keys", TimeSpan.FromSeconds(240), () => DemoProcess.LinksIn(process.Output).Count == 4);
        using var client = new HttpClient();

        foreach (var ((address, key), expected) in DemoProcess.LinksIn(process.Output).Zip((string[])["officer 11113", "provincial 08", "leader 11113-T03", "collector 11113-T03"]))
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var me = await TestApp.ReadAsync(await client.GetAsync(address + "api/v1/me", Cancel));
            Assert.Equal(expected, TestApp.Text(me, "role") + " " + TestApp.Text(me, "unit"));
        }

        // The last key is a collector's: the figures of its team are there to be looked at.
        using var figures = await TestApp.ReadAsync(await client.GetAsync(DemoProcess.LinksIn(process.Output)[0].Address + "api/v1/indicators?period=2026-Q4", Cancel));
        Assert.Equal("11113-T03", TestApp.Text(figures, "unit"));
        using var page = await client.GetAsync(DemoProcess.LinksIn(process.Output)[0].Address, Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await process.SignalAsync("TERM");
        Assert.Equal(143, await process.WaitForExitAsync(TimeSpan.FromSeconds(15)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(28)]
    [InlineData(188)]
    public async Task One_that_was_killed_goes_on_where_it_was_and_comes_to_the_same_end(int call)
    {
        var store = await stores.TakeAsync();
        var recipe = new DemoRecipe(DemoRecipe.UsualSeed, DemoWorld.Day, 1, 4000);
        await KillAtAsync(store, call);
        var whole = DemoWorld.Smallest;
        foreach (var commune in whole.Communes)
            Assert.Empty(DemoText.Of(await ReadAsync(store, commune.Commune)).Except(DemoText.Of(commune)));
        await FreeLockAsync(store);

        var (code, output, _) = await DemoProcess.RunAsync(store.ConnectionString, ["--no-serve", "--no-rollup", "--seed", "999"], ("Tcns__Clock", "2026-11-25"));

        Assert.Equal(0, code);
        Assert.Contains("--seed 57 --communes 1 --size 4000", output, StringComparison.Ordinal);
        Assert.Equal(4, DemoProcess.LinksIn(output).Count);
        await AssertHoldsAsync(store, recipe);
        await AssertRecordsAsync(store, recipe);
    }

    [Fact]
    public async Task A_store_in_which_somebody_has_worked_is_refused_and_left_as_it_is()
    {
        var store = await stores.TakeAsync();
        var commune = UnitCode.Parse(CommuneProfiles.TanKy);
        var theirs = Village.Create(VillageCode.Parse("11113-01"), "Thôn Thật", VillageKind.Thon, DayRange.Always);
        await new RegistryStore(store.Account).TryWriteAsync(CommuneRegistry.Empty(commune), [new RegistryChange.OfVillage(theirs)], Cancel);

        var (code, _, errors) = await DemoProcess.RunAsync(store.ConnectionString, Few);

        Assert.Equal(1, code);
        Assert.StartsWith("tcns: Kho dữ liệu đã có dữ liệu khác", errors, StringComparison.Ordinal);
        Assert.Equal(1, (await ReadAsync(store, commune)).Revision);
        Assert.Equal(0, (await ReadAsync(store, UnitCode.Parse(CommuneProfiles.GiaLoc))).Revision);
    }

    [Fact]
    public async Task A_store_in_which_nothing_was_done_but_to_start_the_server_counts_as_empty()
    {
        var store = await stores.TakeAsync();
        using (var folder = new DataFolder())
        {
            await using var served = await LocalApp.StartAsync(folder.Path, store.ConnectionString);
            Assert.NotNull(served.PrintedKey);
        }

        Assert.Equal(0, (await DemoProcess.RunAsync(store.ConnectionString, Fewest)).Code);
    }

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "7099", "The verb demo is for a local run only")]
    [InlineData("WEBSITE_SITE_NAME", "tcns-prod", "The verb demo is for a local run only")]
    [InlineData("AzureWebJobsStorage", "DefaultEndpointsProtocol=https;AccountName=nobody;AccountKey=AAAA;EndpointSuffix=core.windows.net", "The store is in Azure")]
    public async Task Under_the_host_and_in_Azure_it_is_refused(string name, string value, string why)
    {
        var store = await stores.TakeAsync();

        var (code, _, errors) = await DemoProcess.RunAsync(store.ConnectionString, Fewest, (name, value));

        Assert.Equal(2, code);
        Assert.Contains(why, errors, StringComparison.Ordinal);
        Assert.Equal(0, (await ReadAsync(store, UnitCode.Parse(CommuneProfiles.TanKy))).Revision);
    }

    [Fact]
    public async Task Before_its_first_day_it_is_refused() =>
        Assert.Equal(1, (await DemoProcess.RunAsync((await stores.TakeAsync()).ConnectionString, Fewest, ("Tcns__Clock", "2025-12-31T08:00:00+07:00"))).Code);

    [Theory]
    [InlineData("-1")]
    [InlineData("300001")]
    public async Task A_size_that_the_emulator_cannot_hold_is_a_faulty_call(string size) =>
        Assert.Equal(2, (await DemoProcess.RunAsync("UseDevelopmentStorage=true", ["--no-serve", "--size", size])).Code);

    [Theory]
    [InlineData("0")]
    [InlineData("125")]
    [InlineData("x")]
    public async Task A_number_of_communes_that_the_province_has_not_is_a_faulty_call(string communes) =>
        Assert.Equal(2, (await DemoProcess.RunAsync("UseDevelopmentStorage=true", ["--no-serve", "--communes", communes])).Code);

    /// <summary>Every commune is as the recipe says; their revisions.</summary>
    private static async Task<IReadOnlyList<long>> AssertHoldsAsync(Store store, DemoRecipe recipe)
    {
        var revisions = new List<long>();
        foreach (var expected in DemoWorld.Play(recipe).Communes)
        {
            var found = await ReadAsync(store, expected.Commune);
            Assert.Equal(DemoText.Of(expected), DemoText.Of(found));
            Assert.Equal(expected.Revision, found.Revision);
            revisions.Add(found.Revision);
        }

        return revisions;
    }

    /// <summary>Each record of the year is there once, as it is after what was to happen to it, and nothing else; all of their rows.</summary>
    private static async Task<IReadOnlyList<string>> AssertRecordsAsync(Store store, DemoRecipe recipe)
    {
        var happenings = DemoWorld.Play(recipe).Communes.SelectMany(commune => new CommuneYear(recipe, commune).Play()).ToArray();
        var versions = happenings.OfType<Happening.Sent>().SelectMany(sent => sent.Posts).ToDictionary(post => post.Id.Value, _ => 1, StringComparer.Ordinal);
        foreach (var followed in happenings.OfType<Happening.Followed>())
            versions[followed.Id.Value] = followed.Version + 1;
        var rows = await store.Account.Tables.GetTableClient(StorageLayout.Records).QueryAsync<RecordEntity>(cancellationToken: Cancel).ToListAsync(Cancel);
        var newest = rows.Where(row => row.RowKey.StartsWith("r|", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(happenings.OfType<Happening.Followed>());
        Assert.Equal(versions.OrderBy(one => one.Key, StringComparer.Ordinal), newest.ToDictionary(row => row.Id, row => row.Version, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal));
        Assert.Equal(versions.Values.Sum(), rows.Count);
        Assert.Equal(newest.Length, newest.Count(row => row.ReceivedAt.ToOffset(TimeSpan.FromHours(7)).Date >= DateTime.Parse(row.Date, CultureInfo.InvariantCulture)));
        return [.. rows.Select(row => row.PartitionKey + row.RowKey + row.ETag)];
    }

    private static async Task AssertLoggedAsync(Store store, DemoRecipe recipe)
    {
        var log = new AuditLog(store.Account, new BusinessClock(TimeProvider.System));
        foreach (var profile in CommuneProfiles.All(recipe, DemoWorld.Units))
        {
            var entries = new List<string>();
            await foreach (var entry in log.ReadAsync(profile.Unit.Code, Cancel))
                entries.Add(entry.Event.Action);
            Assert.Equal(new CommuneScript(recipe, profile).Batches().Count, entries.Count(action => action == "demo.fill"));
            Assert.Null(await log.FindBreakAsync(profile.Unit.Code, Cancel));
        }
    }

    /// <summary>Kills the run when the answer to a call of this number to the tables is on its way, counted from the first look for what was filled in.</summary>
    private static async Task KillAtAsync(Store store, int call)
    {
        await using var tables = FaultProxy.InFrontOf(store.Tables);
        var calls = 0;
        var still = tables.StandStillAt(
            request => (calls > 0 || request.Target.Contains("RowKey='head'", StringComparison.Ordinal)) && Interlocked.Increment(ref calls) == call, isDone: true);
        using var folder = new DataFolder();
        await using var process = DemoProcess.Start(folder, store.WithTablesAt(tables.Address), Fewest);
        await still.WaitAsync(TimeSpan.FromMinutes(3), Cancel);
        await process.KillAsync();

        // What was let through before goes on without the process.
        await tables.SettleAsync(Cancel);
    }

    /// <summary>What time would do half a minute after the kill.</summary>
    private static async Task FreeLockAsync(Store store)
    {
        BlobClient mark = store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("demo");
        await mark.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);
    }

    private static Task<CommuneRegistry> ReadAsync(Store store, UnitCode commune) => new RegistryStore(store.Account).ReadAsync(commune, Cancel);
}
