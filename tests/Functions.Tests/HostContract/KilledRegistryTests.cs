using System.Globalization;
using System.Net.Http.Json;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>
/// The app is killed after each single storage call of a change, the first to the last. What is then found is the registry
/// before the change or after it, nothing in between; the audit log is whole; and the same request sent again makes it.
/// </summary>
public class KilledRegistryTests(PublishedApp published, Stores stores)
{
    private const string Commune = "00691";
    private const string From = Commune + "-T01";
    private const string To = Commune + "-T02";

    /// <summary>More calls than any of the changes makes.</summary>
    private const int MostCalls = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_move_is_in_both_teams_or_in_neither() => KillAtEachCallAsync(
        member => Request(HttpMethod.Post, $"/api/v1/members/{From}/{member}/move", new { on = "2026-11-10", to = To }),
        registry => Count(registry, From, "2026-11-20") + " " + Count(registry, To, "2026-11-20"),
        "1 0",
        "0 1");

    [Fact]
    public Task A_list_of_people_is_there_slice_by_slice_and_nobody_is_there_twice() => KillAtEachCallAsync(
        _ => Request(HttpMethod.Post, $"/api/v1/teams/{To}/members", PeopleOf(60), "list-1"),
        registry => Count(registry, To, "2026-11-20").ToString(CultureInfo.InvariantCulture),
        "0",
        "50",
        "60");

    [Fact]
    public Task A_team_and_its_end_come_together() => KillAtEachCallAsync(
        _ => Request(
            HttpMethod.Put,
            "/api/v1/teams/" + From,
            new { level = "village", village = Commune + "-01", name = "Tổ mới", establishedOn = "2025-07-17", dissolvedOn = "2026-11-10" }),
        registry => registry.FindTeam(UnitCode.Parse(From)) is { } team ? $"{team.Latest.Name} {Count(registry, From, "2026-11-20")}" : "none",
        "Tổ 1 1",
        "Tổ mới 0");

    /// <summary>Kills the app after its first storage call, then after its second, and so on until the change outlives it.</summary>
    private async Task KillAtEachCallAsync(
        Func<string, HttpRequestMessage> change, Func<CommuneRegistry, string> look, params string[] states)
    {
        var seen = new List<string>();
        for (var call = 1; call <= MostCalls; call++)
        {
            var (store, member) = await PrepareAsync();
            var wasKilled = await RunKilledAsync(store, change(member), call);
            var found = look(await ReadAsync(store));
            Assert.Contains(found, states);
            seen.Add(found);
            Assert.Null(await AuditOf(store).FindBreakAsync(UnitCode.Parse(Commune), Cancel));
            if (!wasKilled)
                break;
            await using var second = await OwnApp.StartAsync(store.ConnectionString);
            using var again = await second.SendAsync(change(member), TestApp.SystemKey);
            Assert.True(again.IsSuccessStatusCode, $"call {call}: {await again.Content.ReadAsStringAsync(Cancel)}");
            Assert.Equal(states[^1], look(await ReadAsync(store)));
        }

        // Every state was met, in its order: the kills were neither all too early nor all too late.
        Assert.Equal(states, seen.Distinct());
    }

    /// <returns>Whether the change needed so many calls that it was killed.</returns>
    private async Task<bool> RunKilledAsync(Store store, HttpRequestMessage change, int call)
    {
        await using var tables = FaultProxy.InFrontOf(store.Tables);
        await using var app = await HostedApp.StartAsync(await published.GetExecutableAsync(), store.WithTablesAt(tables.Address));
        using var warm = await app.GetAsync($"/api/v1/villages/{Commune}-01");
        var calls = 0;
        var still = tables.StandStillAt(_ => Interlocked.Increment(ref calls) >= call, isDone: true);
        var sent = app.SendAsync(change);
        if (await Task.WhenAny(still, sent) == sent)
        {
            using var answer = await sent;
            Assert.True(answer.IsSuccessStatusCode);
            return false;
        }

        await app.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => sent);
        return true;
    }

    private async Task<(Store Store, string Member)> PrepareAsync()
    {
        var store = await stores.TakeAsync();
        var registry = new RegistryStore(store.Account);
        var written = await registry.TryWriteAsync(
            CommuneRegistry.Empty(UnitCode.Parse(Commune)), [.. SmallCommune.Changes(Commune)], Cancel);
        Assert.NotNull(written);
        return (store, SmallCommune.Member);
    }

    private static AuditLog AuditOf(Store store) => new(store.Account, new Domain.Time.BusinessClock(TimeProvider.System));

    private static Task<CommuneRegistry> ReadAsync(Store store) => new RegistryStore(store.Account).ReadAsync(UnitCode.Parse(Commune), Cancel);

    private static int Count(CommuneRegistry registry, string team, string day) =>
        registry.ActiveMembers(UnitCode.Parse(team), DateOnly.Parse(day, CultureInfo.InvariantCulture)).Count();

    private static object[] PeopleOf(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new { name = "Người " + number, role = "collaborator", joinedOn = "2026-11-01" })];

    private static HttpRequestMessage Request(HttpMethod method, string path, object body, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return request;
    }
}
