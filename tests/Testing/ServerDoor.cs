namespace Tcns.Testing;

/// <summary>
/// The door by which the tests of the pages come to a server: nginx where this machine has it, as at a province's own server, else straight.
/// <c>TCNS_WEB_TESTS</c> says <c>nginx</c> or <c>direct</c> where neither may be left to the machine.
/// </summary>
public sealed class ServerDoor : IAsyncDisposable
{
    private const string Variable = "TCNS_WEB_TESTS";
    private readonly NginxProxy? proxy;

    private ServerDoor(Uri app, NginxProxy? proxy)
    {
        this.proxy = proxy;
        Address = proxy?.Address ?? app;
    }

    public static bool IsProxied { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        "nginx" => true,
        "direct" => false,
        null or "" => NginxProxy.Program is not null,
        var other => throw new InvalidOperationException($"{Variable} is nginx or direct, and not {other}."),
    };

    public Uri Address { get; }

    public static async Task<ServerDoor> OpenAsync(Uri app) => new(app, IsProxied ? await NginxProxy.StartAsync(app) : null);

    public HttpClient CreateClient() => proxy?.CreateClient() ?? new HttpClient { BaseAddress = Address };

    public ValueTask DisposeAsync() => proxy?.DisposeAsync() ?? ValueTask.CompletedTask;
}
