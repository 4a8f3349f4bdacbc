using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Http;

/// <summary>What a request costs before it gets to anything of ours: the look at the health, a page, and who the caller is, beside an empty app.</summary>
internal sealed class HttpScenario : IScenario
{
    private const int AtOnce = 16;
    private const int Requests = 8_000;
    private const int Rounds = 9;

    public string Name => "http";

    public string About =>
        "Requests to the product in a process of its own, 16 at once: `/api/health`, which asks the storage; a page; and `GET /v1/me`, which wants a key. Processor and memory are those of the servers.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartAsync();
        await using var empty = await EmptyServer.StartAsync();
        await using var server = await Server.StartAsync(azurite.ConnectionString);
        var (figures, bare) = (new List<Figure>(), new Contestant(_ => empty.AskAsync(), empty.Watched));
        foreach (var path in (string[])["/api/health", "/", "/api/v1/me"])
        {
            figures.Add(await new Race(Name, "GET " + path, "request", order.Rounds(Rounds), order.Size(Requests, 2_000), AtOnce)
                .RunAsync(new Contestant(_ => server.FetchAsync(path), server.Watched), bare, "an empty ASP.NET Core app, built and asked the same way"));
        }

        return figures;
    }
}
