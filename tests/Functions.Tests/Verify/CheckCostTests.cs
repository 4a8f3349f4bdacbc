using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Verify;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Verify;

/// <summary>How often the verb <c>verify</c> asks the storage: a province holds millions of records.</summary>
public class CheckCostTests(Stores stores)
{
    private static readonly string[] Counted = [StorageLayout.Records, StorageLayout.Registry, StorageLayout.Audit, StorageLayout.Lake];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_records_take_no_more_requests_also_after_an_erasure_and_the_lake_is_listed_for_a_province_not_for_each_commune()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.Service<AuditLog>().AppendAsync(UnitCode.Parse("11113"), new("key", "person.erase", "x", ""), Cancel);
        await EraseNoteAsync(world, 2);
        var before = await RequestsAsync(world);
        for (var number = 6; number <= 9; number++)
            await world.World.PostAsync("visits", RecordCalls.Visit(VerifyWorld.Team, SmallCommune.Member, VerifyWorld.Visit(number)).With("date", "2026-10-06"));
        await EraseNoteAsync(world, 3);
        await EraseNoteAsync(world, 4);
        await world.World.RollAsync();

        var after = await RequestsAsync(world);

        Assert.Equal(before.GroupBy(PlaceOf).Select(Told), after.GroupBy(PlaceOf).Select(Told));
        Assert.Equal(2, after.Count(target => target.Contains("comp=list", StringComparison.Ordinal) && target.Contains("%2F31%2F", StringComparison.Ordinal)));
    }

    /// <summary>As an erasure leaves the first version of a visit whose note named somebody.</summary>
    private static Task EraseNoteAsync(VerifyWorld world, int visit) =>
        world.AlterAsync(visit, row => row.Content = row.Content.Replace(",\"note\":\"Đã cài\"", "", StringComparison.Ordinal));

    private static string PlaceOf(string target) => Counted.First(place => IsOf(target, place));

    private static string Told(IGrouping<string, string> requests) => FormattableString.Invariant($"{requests.Key} {requests.Count()}");

    private static bool IsOf(string target, string place) => target.Split('?')[0].Split('/').Any(part => part == place || part.StartsWith(place + "(", StringComparison.Ordinal));

    /// <summary>What a check asks of the tables and of the lake, in order; what was asked again because its answer was late counts once.</summary>
    private static async Task<IReadOnlyList<string>> RequestsAsync(VerifyWorld world)
    {
        var storage = world.World.Storage;
        await using var tables = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Table, storage));
        await using var blobs = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Blob, storage));
        var through = Endpoints.Through(tables.Address, StorageService.Table, Endpoints.Through(blobs.Address, StorageService.Blob, storage));
        await using var app = TestApp.Build(through, "--Tcns:Clock", TestApp.Clock);

        var findings = await app.Services.GetRequiredService<StoreCheck>().RunAsync(null, RollupProgress.None, Cancel);

        Assert.Empty(findings.Kept);
        return
        [
            .. tables.Requests.Concat(blobs.Requests).DistinctBy(request => request.Request.Header("x-ms-client-request-id"), StringComparer.Ordinal)
                .Select(request => request.Request.Target).Where(target => Counted.Any(place => IsOf(target, place))).OrderBy(PlaceOf, StringComparer.Ordinal),
        ];
    }
}
