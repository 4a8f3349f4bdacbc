using System.Globalization;
using System.Text.RegularExpressions;

namespace Tcns.Testing;

/// <summary>The published demo: its own storage, a server that has filled and counted it, and the links that it printed.</summary>
public sealed partial class DemoServer : IAsyncDisposable
{
    public const string SystemKey = "tcns_khoa-he-thong-cua-bai-kiem-thu";
    private const int PrintedLinks = 4;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-demo-");
    private readonly Azurite storage;
    private AppProcess? server;

    private DemoServer(Azurite storage)
    {
        this.storage = storage;
    }

    public Uri Address { get; } = new("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));

    public string ConnectionString => storage.ConnectionString;

    /// <summary>By what the demo says that they are: <c>province 08</c>.</summary>
    public IReadOnlyDictionary<string, string> Links { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <param name="communes">So many of Tuyên Quang, beside the four with plans of their own.</param>
    /// <param name="size">About so many records, if there were all communes.</param>
    public static async Task<DemoServer> StartAsync(int communes, int size)
    {
        var demo = new DemoServer(await Azurite.StartAsync());
        try
        {
            await demo.FillAsync(communes, size);
            return demo;
        }
        catch
        {
            await demo.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        await storage.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task FillAsync(int communes, int size)
    {
        string[] arguments =
        [
            "demo", "--communes", communes.ToString(CultureInfo.InvariantCulture), "--size", size.ToString(CultureInfo.InvariantCulture), "--urls", Address.ToString(),
        ];
        server = AppProcess.Start(BuiltOrUnpacked.Executable, arguments, folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage.ConnectionString, ["Tcns__SystemKey"] = SystemKey, ["Tcns__DataFolder"] = folder.FullName, ["Tcns__BehindProxy"] = "true",

            // What was filled in is to stay as it is, also over the hour of a timer.
            ["Tcns__Timers"] = "false",
        });
        await Patience.UntilAsync("the links of the demo", LongestStart, () =>
        {
            if (PrintedLink().Matches(server.Output) is { Count: PrintedLinks })
                return true;
            return server.HasEnded ? throw new InvalidOperationException(server.Output + server.Errors) : false;
        });

        Links = PrintedLink().Matches(server.Output).ToDictionary(link => link.Groups["whose"].Value, link => link.Groups["link"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\((?<whose>[^()]+)\):\s+(?<link>http\S+#key=\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedLink();
}
