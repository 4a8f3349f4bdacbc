using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Records;

/// <summary>
/// An evening in which everything goes wrong: phones send what they have sent before, many at once; a tenth of the storage's
/// calls fails, breaks off or hangs; the app is killed over and over. <c>TCNS_EVENING=20000,20,1</c> (posts, kills, seed)
/// makes it a long one.
/// </summary>
public class NoLossTests(Stores stores)
{
    private const string Commune = "02455";
    private const int Workers = 32;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_once_and_marked_and_nothing_else_is()
    {
        var (posts, kills, seed) = Size();
        var store = await stores.TakeAsync();
        Assert.NotNull(await new RegistryStore(store.Account).TryWriteAsync(
            CommuneRegistry.Empty(UnitCode.Parse(Commune)), [.. SmallCommune.Changes(Commune), Evening.JoinOther(Commune)], Cancel));
        await using var proxy = FaultProxy.InFrontOf(store.Tables);
        await using var evening = await Evening.StartAsync(store.WithTablesAt(proxy.Address), Commune, new Random(seed), posts);
        proxy.Plan([.. Faults(new Random(seed), 4 * posts)]);

        await Task.WhenAll(evening.KillAsync(kills), evening.SendAllAsync(Workers));
        await proxy.SettleAsync(Cancel);

        var rows = await ReadAsync(store.Account);
        var newest = rows.Where(row => row.RowKey.StartsWith("r|", StringComparison.Ordinal)).ToDictionary(row => row.PartitionKey + " " + row.Id, StringComparer.Ordinal);
        Assert.Equal(evening.Accepted.Order(StringComparer.Ordinal), newest.Keys.Order(StringComparer.Ordinal));
        Assert.All(newest.Values, row => Assert.Equal(1, row.Version));
        Assert.All(newest.Values, row => Assert.Contains($"\"note\":\"{Evening.NoteOf(row.Id)}\"", row.Content, StringComparison.Ordinal));
        Assert.Equal(rows.Count, newest.Count);
        Assert.Superset(newest.Values.Select(MarkOf).ToHashSet(StringComparer.Ordinal), await MarksAsync(store.Account));
        Assert.Equal(kills, evening.Kills);
    }

    private static (int Posts, int Kills, int Seed) Size()
    {
        var size = (Environment.GetEnvironmentVariable("TCNS_EVENING") ?? "600,3,7").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (size[0], size[1], size[2]);
    }

    private static IEnumerable<Fault> Faults(Random random, int count)
    {
        for (var call = 0; call < count; call++)
        {
            yield return random.Next(60) switch
            {
                0 => new Fault.DropRequest(),
                1 => new Fault.CutRequest(),
                2 => new Fault.Refuse(random.Next(2) == 0 ? 500 : 503),
                3 => new Fault.DropAnswer(),
                4 => new Fault.CutAnswer(),
                5 => new Fault.HoldAnswer(TimeSpan.FromMilliseconds(random.Next(1, 300))),
                _ => new Fault.None(),
            };
        }
    }

    private static string MarkOf(RecordEntity row) => ChangeRows.Of(UnitCode.Parse(row.PartitionKey), Period.Containing(DateOnly.Parse(row.Date, CultureInfo.InvariantCulture), PeriodKind.Quarter));

    private static async Task<IReadOnlyList<RecordEntity>> ReadAsync(StorageAccount account)
    {
        var rows = new List<RecordEntity>();
        await foreach (var row in account.Tables.GetTableClient(StorageLayout.Records).QueryAsync<RecordEntity>(cancellationToken: Cancel))
            rows.Add(row);
        return rows;
    }

    private static async Task<HashSet<string>> MarksAsync(StorageAccount account)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in account.Tables.GetTableClient(StorageLayout.Changes).QueryAsync<ChangeEntity>(cancellationToken: Cancel))
            marks.Add(row.RowKey);
        return marks;
    }
}
