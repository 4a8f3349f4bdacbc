using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Tcns.Testing;

/// <summary>
/// A storage emulator of the test run's own, on free ports and, unless told otherwise, in memory. Its standard input is a pipe from this
/// process: when the test run dies, the pipe closes and the emulator ends with it.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime
{
    private const string UsualAccount = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Accounts beside the usual one, each a world of its own.</summary>
    private const int SpareAccounts = 400;

    /// <summary>Before the tuning, which leaves alone what is not written.</summary>
    private const string Unwritten =
        "{ const store = require('azurite/dist/src/table/persistence/LokiTableMetadataStore.js').default.prototype; const init = store.init;"
        + " store.init = async function () { await init.call(this); this.db.autosaveDisable(); this.db.autosave = false; }; }";

    private int taken;
    private Process? process;

    public Uri Blobs { get; private set; } = null!;

    public Uri Queues { get; private set; } = null!;

    public Uri Tables { get; private set; } = null!;

    public string ConnectionString => ConnectionStringOf(UsualAccount);

    /// <summary>Whether records are found through the index by partition, as in a local run.</summary>
    private bool isIndexed;

    /// <summary>Where blobs lie; null for memory.</summary>
    private string? folder;

    /// <summary>As the operating system knows it.</summary>
    public int ProcessId => process!.Id;

    public static Task<Azurite> StartAsync() => StartAsync(new Azurite());

    /// <summary>One that keeps what memory is too small for in a folder, which is the caller's to remove.</summary>
    public static Task<Azurite> StartInAsync(string folder) => StartAsync(new Azurite { folder = folder });

    /// <summary>One that finds records as a local run's does.</summary>
    public static Task<Azurite> StartIndexedAsync() => StartAsync(new Azurite { isIndexed = true });

    /// <summary>
    /// One that finds records as a local run's does and keeps blobs in a folder, which is the caller's to remove. Its tables lie in memory alone:
    /// all rows together may be more than one text can hold, as which it would write them down.
    /// </summary>
    public static Task<Azurite> StartIndexedInAsync(string folder) => StartAsync(new Azurite { isIndexed = true, folder = folder });

    /// <summary>The connection string of an empty account that nobody else is given.</summary>
    public string TakeAccount()
    {
        var number = Interlocked.Increment(ref taken);
        return number <= SpareAccounts
            ? ConnectionStringOf(SpareAccount(number))
            : throw new InvalidOperationException("All accounts of the emulator are taken.");
    }

    public async ValueTask InitializeAsync()
    {
        var tuning = isIndexed ? "require('./Functions/Hosting/azurite-tables.cjs').tune(require.resolve('azurite/dist/src/azurite.js'));" : "";
        var unwritten = isIndexed && folder is not null ? Unwritten : "";
        var launch = $"process.stdin.on('end', () => process.exit(0)).resume(); {unwritten} {tuning} require('azurite/dist/src/azurite.js');";
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] kept = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] arguments = ["-e", launch, "azurite", .. kept, "--silent", "--skipApiVersionCheck",
            "--disableTelemetry", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        var accounts = Enumerable.Range(1, SpareAccounts).Select(SpareAccount).Prepend(UsualAccount);
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => account + ":" + AccountKey));
        process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Blobs is null || Queues is null || Tables is null)
        {
            var line = await process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException("Azurite ended: " + await process.StandardError.ReadToEndAsync(patience.Token));
            Note(line);
        }

        // Read on, or the emulator stops once a pipe is full.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<Azurite> StartAsync(Azurite azurite)
    {
        await azurite.InitializeAsync();
        return azurite;
    }

    private static string SpareAccount(int number) => "spare" + number.ToString(CultureInfo.InvariantCulture);

    private string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={AccountKey};" +
        $"BlobEndpoint={new Uri(Blobs, account)};QueueEndpoint={new Uri(Queues, account)};TableEndpoint={new Uri(Tables, account)};";

    private void Note(string line)
    {
        var match = Listening().Match(line);
        if (!match.Success)
            return;
        var account = new Uri(match.Groups["url"].Value + "/" + UsualAccount);
        switch (match.Groups["service"].Value)
        {
            case "Blob": Blobs = account; break;
            case "Queue": Queues = account; break;
            case "Table": Tables = account; break;
        }
    }

    [GeneratedRegex("Azurite (?<service>Blob|Queue|Table) service (is )?successfully listen(s|ing) (on|at) (?<url>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
