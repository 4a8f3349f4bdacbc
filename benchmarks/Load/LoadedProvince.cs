using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Storage;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Benchmarks.Load;

/// <summary>The province's village teams, each with a key of its own, and what the tables hold of their visits.</summary>
internal sealed class LoadedProvince
{
    public const string Code = "08";
    private const int AtOnce = 16;
    private readonly StorageAccount account;

    private LoadedProvince(StorageAccount account, IReadOnlyList<Seat> seats)
    {
        (this.account, Seats) = (account, seats);
    }

    /// <summary>Those that could record on every one of the days.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    public static async Task<LoadedProvince> OpenAsync(string storage, IReadOnlyCollection<DateOnly> days)
    {
        var store = new StorageAccount(StorageSettings.FromConnectionString(storage), RetryPatience.Working);
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        var units = OfficialUnits.Read(list);
        var (registries, keys) = (new RegistryStore(store), new KeyStore(store, units));
        var seats = new List<Seat>();
        foreach (var commune in units.CommunesOf(UnitCode.Parse(Code)))
        {
            var registry = await registries.ReadAsync(commune.Code, default);
            var sending = registry.Teams.Values.Select(held => held.Value).Where(team => team.Level == TeamLevel.Village).ToList();
            foreach (var some in sending.Chunk(AtOnce))
                seats.AddRange((await Task.WhenAll(some.Select(team => SeatAsync(keys, registry, team, days)))).OfType<Seat>());
        }

        // Neighbours in the list are of different communes, as phones that send at the same time are.
        return new LoadedProvince(store, [.. seats.Select((seat, place) => (seat, place)).OrderBy(one => one.place * 7_919L % seats.Count).Select(one => one.seat)]);
    }

    /// <summary>A key that reads the province's figures and files.</summary>
    public async Task<string> ReaderAsync()
    {
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        return await AddKeyAsync(new KeyStore(account, OfficialUnits.Read(list)), Role.Viewer, Code);
    }

    /// <summary>Every visit in the tables, by the place of its team and its number.</summary>
    public async Task<IReadOnlyList<(int Seat, int? Number)>> ReadVisitsAsync()
    {
        var table = account.Tables.GetTableClient(StorageLayout.Records);
        var found = new List<(int, int?)>();
        for (var place = 0; place < Seats.Count; place++)
        {
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {Seats[place].Team} and RowKey ge {RecordRows.StartOfNewest} and RowKey lt {RecordRows.EndOfNewest}");
            await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"]))
                found.Add((place, VisitText.NumberIn(row.RowKey[RecordRows.StartOfNewest.Length..])));
        }

        return found;
    }

    /// <returns>Null where nobody could record on each of the days.</returns>
    private static async Task<Seat?> SeatAsync(KeyStore keys, CommuneRegistry registry, Team team, IReadOnlyCollection<DateOnly> days)
    {
        var members = registry.MembersOf(team.Code).Where(member => days.All(registry.LifeOf(member).Contains)).Select(member => member.Id).ToList();
        return members.Count == 0 ? null : new Seat(team.Code.Value, team.Latest.Village!.Value, await AddKeyAsync(keys, Role.Collector, team.Code.Value), members);
    }

    private static async Task<string> AddKeyAsync(KeyStore keys, Role role, string unit)
    {
        var secret = KeySecret.Create();
        var key = AccessKey.Create(secret.Hash, role, UnitCode.Parse(unit), new KeyDetails { CreatedAt = TimeProvider.System.GetUtcNow(), CreatedBy = "load" });
        return await keys.AddAsync(key, default) ? "Bearer " + secret.Text : throw new InvalidOperationException("A key was there already.");
    }
}
