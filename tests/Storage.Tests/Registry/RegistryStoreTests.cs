using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Registry;

public sealed class RegistryStoreTests(Azurite azurite)
{
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.ConnectionString), RetryPatience.Working);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_read_as_it_was_written()
    {
        var (store, commune) = await StartAsync("00001");
        RegistryChange[] changes = [.. Everything(commune)];
        var written = await store.TryWriteAsync(CommuneRegistry.Empty(commune), changes, Cancel);
        var read = await new RegistryStore(account).ReadAsync(commune, Cancel);

        Assert.Equal(1, read.Revision);
        Assert.Equal(Described(written!), Described(read));
        Assert.Equal(changes.Length, read.Villages.Count + read.Baselines.Count + read.Statistics.Count + read.Teams.Count + read.Members.Count + read.Reopenings.Count);
    }

    [Fact]
    public async Task A_change_upon_an_older_revision_is_not_written()
    {
        var (store, commune) = await StartAsync("00002");
        var other = new RegistryStore(account);
        var seen = await other.ReadAsync(commune, Cancel);
        Assert.NotNull(await store.TryWriteAsync(CommuneRegistry.Empty(commune), [Village(commune, "01")], Cancel));

        Assert.Null(await other.TryWriteAsync(seen, [Village(commune, "02")], Cancel));
        Assert.Equal([commune + "-01"], (await other.ReadAsync(commune, Cancel)).Villages.Keys);
    }

    [Fact]
    public async Task Of_many_who_write_at_once_one_gets_through_each_time()
    {
        var (store, commune) = await StartAsync("00003");
        var basis = await store.ReadAsync(commune, Cancel);
        var written = await Task.WhenAll(Enumerable.Range(1, 20).Select(number =>
            new RegistryStore(account).TryWriteAsync(basis, [Village(commune, number.ToString("D2", CultureInfo.InvariantCulture))], Cancel)));

        Assert.Single(written, one => one is not null);
        Assert.Single((await new RegistryStore(account).ReadAsync(commune, Cancel)).Villages);
    }

    [Fact]
    public async Task What_another_process_wrote_is_seen_by_the_next_read()
    {
        var (store, commune) = await StartAsync("00004");
        var other = new RegistryStore(account);
        var registry = await store.ReadAsync(commune, Cancel);
        for (var number = 1; number <= 3; number++)
        {
            registry = (await other.TryWriteAsync(registry, [Village(commune, "0" + number)], Cancel))!;
            Assert.Equal(number, (await store.ReadAsync(commune, Cancel)).Villages.Count);
        }
    }

    [Fact]
    public async Task A_commune_of_many_pages_is_read_whole_while_somebody_writes_all_the_time()
    {
        var (store, commune) = await StartAsync("00005");
        var registry = await FillAsync(store, commune, pages: 13);
        using var stop = new CancellationTokenSource();
        var writing = KeepWritingAsync(registry, stop.Token);
        var read = await new RegistryStore(account).ReadAsync(commune, Cancel);
        await stop.CancelAsync();
        var last = await writing;
        var still = await new RegistryStore(account).ReadAsync(commune, Cancel);

        Assert.Equal(1287, read.Members.Count);
        Assert.Equal((last.Revision, 1287), (still.Revision, still.Members.Count));
        Assert.Equal(still.Members.Values.First().Value.Name, still.Members.Values.Last().Value.Name);
    }

    [Fact]
    public async Task More_changes_than_a_transaction_takes_are_a_fault_of_ours()
    {
        var (store, commune) = await StartAsync("00006");

        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.TryWriteAsync(CommuneRegistry.Empty(commune), [.. Enumerable.Range(0, 100).Select(number => Person(commune, "m" + number))], Cancel));
    }

    private static async Task<CommuneRegistry> FillAsync(RegistryStore store, UnitCode commune, int pages)
    {
        var registry = CommuneRegistry.Empty(commune);
        for (var page = 0; page < pages; page++)
        {
            var people = Enumerable.Range(page * RegistryStore.MostChanges, RegistryStore.MostChanges)
                .Select(number => Person(commune, "m" + number.ToString("D4", CultureInfo.InvariantCulture)));
            registry = (await store.TryWriteAsync(registry, [.. people], Cancel))!;
        }

        return registry;
    }

    private async Task<CommuneRegistry> KeepWritingAsync(CommuneRegistry registry, CancellationToken stop)
    {
        var store = new RegistryStore(account);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            var name = "Người " + round;
            registry = (await store.TryWriteAsync(
                registry, [Person(registry.Commune, "m0000", name), Person(registry.Commune, "m1286", name)], CancellationToken.None))!;
        }

        return registry;
    }

    private async Task<(RegistryStore Store, UnitCode Commune)> StartAsync(string commune)
    {
        await new StorageLayout(account).EnsureAsync();
        return (new RegistryStore(account), UnitCode.Parse(commune));
    }

    private static RegistryChange.OfVillage Village(UnitCode commune, string number) => new(
        Domain.Places.Village.Create(VillageCode.Parse($"{commune}-{number}"), "Thôn " + number, VillageKind.Thon, DayRange.Always));

    private static RegistryChange.OfMember Person(UnitCode commune, string id, string name = "Người") => new(Member.Join(
        UnitCode.Parse(commune + "-T01"), id, id, Day(1), name, new MemberState(Day(1), MemberRole.Member, null, [], null), Event(MemberEventKind.Entered)));

    private static IEnumerable<RegistryChange> Everything(UnitCode commune)
    {
        var village = VillageCode.Parse(commune + "-01");
        var team = UnitCode.Parse(commune + "-T01");
        yield return new RegistryChange.OfVillage(
            Domain.Places.Village.Create(village, "Thôn «Đông» \"số 1\"", VillageKind.Buon, DayRange.Between(Day(1), Day(9)), VillageCode.Parse(commune + "-02")));
        yield return new RegistryChange.OfVillage(
            Domain.Places.Village.Create(VillageCode.Parse(commune + "-02"), "Thôn Tây", VillageKind.Khac, DayRange.Always));
        yield return new RegistryChange.OfBaseline(new Baseline(village, 2026, 312, null, 0));
        yield return new RegistryChange.OfStatistics(new CommuneStatistics(commune, new DateOnly(2026, 11, 1), new OnlineShare(812, 790), null));
        yield return new RegistryChange.OfReopening(Reopening.Create(Period.Parse("2026-Q3"), Day(30), "Bổ sung «số liệu»", "khóa", At));
        yield return new RegistryChange.OfReopening(Reopening.Create(Period.Parse("2026-Q2"), Day(30), "Nhập muộn", "khóa", At).End(At.AddHours(5)));
        yield return new RegistryChange.OfTeam(Team.Create(
            team,
            DayRange.Between(Day(1), Day(20)),
            [new TeamState(Day(1), "Tổ", village, new Decision("91/QĐ-UBND", Day(1))), new TeamState(Day(5), "Tổ mới", null, null)]));
        var state = new MemberState(Day(2), MemberRole.Leader, "police", ["vneid", "reporting"], "0912345678");
        yield return new RegistryChange.OfMember(Member.Join(team, "a", "p", Day(2), "Nguyễn Thị Hoa", state, Event(MemberEventKind.Proposed))
            .Approve(Event(MemberEventKind.Approved))
            .Change(new MemberPatch(MemberRole.Deputy, "", [], null, null), Event(MemberEventKind.Changed) with { On = Day(4) })
            .ProposeLeave(Event(MemberEventKind.LeaveProposed)));
        yield return new RegistryChange.OfMember(Member.Join(team, "b", "b", Day(2), "Trần Văn Bình", state, Event(MemberEventKind.Entered))
            .Finish(MemberEndKind.Dismissed, Day(8), Event(MemberEventKind.Dismissed)));
    }

    private static MemberEvent Event(MemberEventKind kind) =>
        new(kind, Day(6), At, "khóa", "Chủ tịch UBND xã", "7/QĐ-UBND", "Lý do");

    private static DateTimeOffset At => new(2026, 11, 20, 1, 2, 3, TimeSpan.Zero);

    private static DateOnly Day(int day) => new(2026, 10, day);

    /// <summary>Everything that a registry holds, as text: lists within records are compared by what is in them.</summary>
    private static string Described(CommuneRegistry registry) => System.Text.Json.JsonSerializer.Serialize(new
    {
        Villages = registry.Villages.Values.Select(held => new { held.Revision, held.Value.Code.Value, held.Value.Name, held.Value.Kind, held.Value.From, held.Value.To, Before = held.Value.Predecessors.Select(code => code.Value) }),
        Baselines = registry.Baselines.Values.Select(held => new { held.Revision, held.Value.Year, held.Value.Households, held.Value.WorkingAge, held.Value.Businesses }),
        Statistics = registry.Statistics.Values.Select(held => new { held.Revision, held.Value.Month, held.Value.Dossiers, held.Value.Ocop }),
        Teams = registry.Teams.Values.Select(held => new { held.Revision, held.Value.EstablishedOn, held.Value.DissolvedOn, States = held.Value.States.Select(state => new { state.From, state.Name, Village = state.Village?.Value, state.Decision }) }),
        Members = registry.Members.Values.Select(held => new { held.Revision, held.Value.Id, held.Value.Person, held.Value.Name, held.Value.JoinedOn, held.Value.Standing, held.Value.End, held.Value.LeaveWish, held.Value.States, held.Value.Events }),
        Reopenings = registry.Reopenings.Values.Select(held => new { held.Revision, Quarter = held.Value.Quarter.ToString(), held.Value.Until, held.Value.Reason, held.Value.Key, held.Value.At, held.Value.EndedAt }),
    });
}
