using Tcns.Testing;

namespace Tcns.Benchmarks.Load;

/// <summary>A server under load, all that is needed to put it there, and what it has to answer for at the end.</summary>
internal sealed class LoadBench : IAsyncDisposable
{
    /// <summary>That a browser opens to a server without HTTP/2.</summary>
    private const int Connections = 6;
    private readonly NginxProxy? nginx;
    private readonly List<HttpClient> clients = [];

    private LoadBench(LocalRun run, NginxProxy? nginx, LoadedProvince province, BareInserts bare, VisitText visits)
    {
        (Run, this.nginx, Province, Bare, Visits) = (run, nginx, province, bare, visits);
        Rollups = new Rollups(CreateClient(), Quarter);
    }

    public LocalRun Run { get; }

    public LoadedProvince Province { get; }

    public BareInserts Bare { get; }

    public Ledger Ledger { get; } = new();

    public VisitText Visits { get; }

    public Rollups Rollups { get; }

    /// <summary>In which the visits lie; where one began less than four days ago, that one and the one before.</summary>
    public string Quarter => QuarterOf(Visits.AllDays.Min());

    public static async Task<LoadBench> StartAsync(bool isThroughNginx)
    {
        await BuiltServer.BuildAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime);

        // One quarter holds all days, so that its figures are those of all visits.
        var visits = new VisitText(QuarterOf(today) == QuarterOf(today.AddDays(-VisitText.Days)) ? today : FirstOf(today).AddDays(-1));
        var run = await LocalRun.StartAsync(isThroughNginx);
        NginxProxy? proxy = null;
        try
        {
            proxy = isThroughNginx ? await NginxProxy.StartAsync(run.Address) : null;
            var province = await LoadedProvince.OpenAsync(run.Storage, [.. visits.AllDays]);
            var bench = new LoadBench(run, proxy, province, await BareInserts.BeginAsync(run.Storage), visits);

            // Figures can be asked for from the first phone on.
            await bench.Rollups.RollUpAsync();
            return bench;
        }
        catch
        {
            // The clients of a bench that never was go with the process.
            if (proxy is not null)
                await proxy.DisposeAsync();
            await run.DisposeAsync();
            throw;
        }
    }

    public Evening Evening() => new(Province.Seats, Ledger, new FormOpening(Quarter, Visits.AllDays.Max()));

    /// <summary>A phone has connections of its own, as many as a browser opens; through nginx it speaks HTTP/2, as browsers do.</summary>
    public PhoneLine Line() => new(CreateClient(), Ledger, Visits);

    public async Task<BiReaders> ReadersAsync(Func<Tally> tally) => new(CreateClient(), await Province.ReaderAsync(), tally);

    public async Task<(Finding Found, long Supports, long Visits, long People)> CheckAsync()
    {
        var found = Ledger.Check(await Province.ReadVisitsAsync());
        await Rollups.RollUpAsync();
        var (supports, visits, people) = await Rollups.ReadAsync();
        return (found, supports, visits, people);
    }

    public async ValueTask DisposeAsync()
    {
        Bare.Dispose();
        foreach (var client in clients)
            client.Dispose();
        if (nginx is not null)
            await nginx.DisposeAsync();
        await Run.DisposeAsync();
    }

    private static string QuarterOf(DateOnly day) => FormattableString.Invariant($"{day.Year}-Q{(day.Month + 2) / 3}");

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private HttpClient CreateClient()
    {
        var client = nginx?.CreateClient() ?? new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null, MaxConnectionsPerServer = Connections }) { BaseAddress = Run.Address };
        if (nginx is not null)
            client.DefaultRequestVersion = System.Net.HttpVersion.Version20;
        lock (clients)
            clients.Add(client);
        return client;
    }
}
