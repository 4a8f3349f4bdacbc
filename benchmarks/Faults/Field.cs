using System.Collections.Concurrent;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>A store of its own, the product before it, and the ledgers of the communes that have worked there.</summary>
internal sealed class Field : IAsyncDisposable
{
    private readonly List<Ledger> ledgers = [];
    private readonly ConcurrentQueue<LedgerFault> odd = [];
    private readonly Places places;
    private int used;
    private FaultyWays? ways;

    private Field(string storage, Places places, Subject subject, FaultyWays? ways)
    {
        Storage = storage;
        this.places = places;
        this.ways = ways;
        Subject = subject;
        Client = new Patient(() => Subject.Address, TimeSpan.FromSeconds(40), TimeSpan.FromMinutes(3));
    }

    /// <summary>Straight to the emulator.</summary>
    public string Storage { get; }

    public Subject Subject { get; }

    public FaultyWays Ways => ways ?? throw new InvalidOperationException("The server has an emulator of its own.");

    /// <summary>What the server is started with.</summary>
    public string Connection => ways?.ConnectionString ?? Storage;

    public Patient Client { get; }

    public IReadOnlyList<Ledger> Ledgers => ledgers;

    /// <summary>Whether there are communes left in which nobody has worked, each in a province of its own.</summary>
    public bool HasRoom => used < places.OfEachProvince.Count;

    public static Task<Field> OpenAsync(Azurite emulator, string executable, Places places, bool hasTimers = false)
    {
        var storage = emulator.TakeAccount();
        return OpenAsync(new Field(storage, places, new Subject(executable), new FaultyWays(storage)), hasTimers);
    }

    /// <summary>A server with an emulator of its own, as on a server of one's own, which keeps its data in a folder.</summary>
    public static Task<Field> OpenOwnAsync(string folder, string executable, Places places) =>
        OpenAsync(new Field("UseDevelopmentStorage=true", places, new Subject(executable, folder), null), hasTimers: true);

    private static async Task<Field> OpenAsync(Field field, bool hasTimers)
    {
        try
        {
            await field.Subject.StartAsync(field.Connection, hasTimers);
            return await field.Client.GetAsync("v1/me", Subject.Key) is (200, _) ? field : throw new CampaignException("The server is not to be had: " + field.Subject.Output);
        }
        catch
        {
            await field.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next commune.</summary>
    public Ledger Begin()
    {
        var ledger = new Ledger(places.OfEachProvince[used++]);
        lock (ledgers)
            ledgers.Add(ledger);
        return ledger;
    }

    /// <summary>The script in one commune. An answer that none of its acts may have ends it there, and is told when all is looked at.</summary>
    public Task RunAsync(Ledger ledger, int seed, Patient? client = null) => TryAsync(ledger, () => new Script(client ?? Client, ledger, Subject.Key, seed).RunAsync());

    /// <summary>The script and its rollup.</summary>
    public async Task WorkAsync(Ledger ledger, int seed)
    {
        await RunAsync(ledger, seed);
        await TryAsync(ledger, () => RollUpAsync(ledger));
    }

    public Task RollUpAsync(Ledger ledger) => Aftermath.RollUpAsync(Client, places.ProvinceOf(ledger.Commune));

    public async Task<IReadOnlyList<LedgerFault>> LookAsync(string clock = Subject.Clock) => [.. odd, .. await new Aftermath(Subject, Client, Storage).LookAsync(ledgers, places.ProvinceOf, clock)];

    /// <summary>Other ways to the same store, for a server that is started again: those of before may stand still.</summary>
    public async Task BendAnewAsync()
    {
        await Ways.DisposeAsync();
        ways = new FaultyWays(Storage);
    }

    public async ValueTask DisposeAsync()
    {
        await Subject.DisposeAsync();
        if (ways is not null)
            await ways.DisposeAsync();
        Client.Dispose();
    }

    private async Task TryAsync(Ledger ledger, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (CampaignException answer)
        {
            odd.Enqueue(new LedgerFault("answer", ledger.Commune + ": " + answer.Message));
        }
    }
}
