using System.Globalization;
using Tcns.Domain.Access;
using Tcns.Functions.Notices;
using Tcns.Storage.Account;

namespace Tcns.Functions.Hosting;

/// <summary>The settings of the app: the files that systemd hands over first, then the environment, then <c>local.settings.json</c>.</summary>
internal sealed record Settings
{
    private const int FirstYear = 2000;
    private const int LastYear = 2200;
    private const int LastAzuritePort = 65_533;
    private const int DefaultAzuritePort = 10_000;

    /// <summary>Where the platform cannot read a secret, it hands on the words that name it: whoever knows the vault would know the key.</summary>
    private const string UnreadReference = "@Microsoft.KeyVault(";

    private static readonly string[] SecretNames = ["SystemKey", "Smtp", "Webhook", "WebhookSecret"];

    private static readonly string[] StoreNames = ["AzureWebJobsStorage", "AzureWebJobsStorage:accountName", "Tcns:DataFolder"];

    private static readonly string[] InstantForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public required StorageSettings Storage { get; init; }

    /// <summary>Whether the settings name the store or its folder, so that a run elsewhere gets the same one.</summary>
    public bool NamesStore { get; private init; }

    /// <summary>The first <see cref="Role.System"/> key, when the operator has set one.</summary>
    public KeySecret? SystemKey { get; private init; }

    /// <summary>Where the local storage emulator keeps its data.</summary>
    public required string DataFolder { get; init; }

    /// <summary>First of three ports (blobs, queues, tables) of the local emulator; 0 takes free ones.</summary>
    public int AzuritePort { get; private init; }

    /// <summary>An instant at which the business clock starts; local runs only.</summary>
    public DateTimeOffset? Clock { get; private init; }

    /// <summary>Whether the platform signs people in before a request gets here, so that its principal can be believed.</summary>
    public bool PlatformSignsIn { get; private init; }

    /// <summary>Whether a proxy on this machine stands before the app and overwrites the forwarding headers.</summary>
    public bool IsBehindProxy { get; private init; }

    /// <summary>Whether this process runs the timers where no host does: of several on one store, one is enough.</summary>
    public bool RunsTimers { get; private init; } = true;

    /// <summary>Requests a second that one key may keep up; null for as many as usual.</summary>
    public int? RatePerSecond { get; private init; }

    /// <summary>Requests that one key may send at once; null for as many as usual.</summary>
    public int? RateBurst { get; private init; }

    /// <summary>The mail server that takes notices; null where none are sent by e-mail.</summary>
    public SmtpSettings? Smtp { get; private init; }

    /// <summary>Whom notices are told to as well; null for nobody.</summary>
    public WebhookSettings? Webhook { get; private init; }

    /// <exception cref="SettingsException">A setting is missing or not to be used here.</exception>
    public static Settings Read(IConfiguration configuration, RunMode mode)
    {
        var tcns = configuration.GetSection("Tcns");
        if (Array.Find(SecretNames, name => tcns[name]?.TrimStart().StartsWith(UnreadReference, StringComparison.OrdinalIgnoreCase) == true) is { } unread)
            throw new SettingsException($"Tcns__{unread} names a secret that the platform could not read from its vault.");
        var settings = new Settings
        {
            Storage = ReadStorage(configuration, mode),
            NamesStore = Array.Exists(StoreNames, name => configuration[name] is { Length: > 0 }),
            SystemKey = tcns["SystemKey"] is { Length: > 0 } key ? KeySecret.From(key) : null,
            DataFolder = Path.GetFullPath(tcns["DataFolder"] is { Length: > 0 } folder ? folder : ".data"),
            AzuritePort = tcns["AzuritePort"] is { Length: > 0 } port ? ReadPort(port) : DefaultAzuritePort,
            Clock = tcns["Clock"] is { Length: > 0 } clock ? ReadInstant(clock) : null,
            RunsTimers = !(bool.TryParse(tcns["Timers"], out var timers) && !timers),
            PlatformSignsIn = bool.TryParse(tcns["PlatformSignsIn"], out var signsIn) && signsIn,
            IsBehindProxy = bool.TryParse(tcns["BehindProxy"], out var isBehind) && isBehind,
            RatePerSecond = ReadRate(tcns, "RatePerSecond"),
            RateBurst = ReadRate(tcns, "RateBurst"),
            Smtp = tcns["Smtp"] is { Length: > 0 } smtp ? ReadSmtp(smtp) : null,
            Webhook = tcns["Webhook"] is { Length: > 0 } webhook ? ReadWebhook(webhook, tcns["WebhookSecret"]) : null,
        };
        settings.Check(mode);
        return settings;
    }

    private static StorageSettings ReadStorage(IConfiguration configuration, RunMode mode)
    {
        if (configuration["AzureWebJobsStorage"] is { Length: > 0 } connection)
            return StorageSettings.FromConnectionString(connection);
        if (configuration["AzureWebJobsStorage:accountName"] is { Length: > 0 } account)
            return StorageSettings.FromAccountName(account);
        return mode.IsUnderHost
            ? throw new SettingsException("AzureWebJobsStorage (or AzureWebJobsStorage__accountName) is not set.")
            : StorageSettings.FromConnectionString(StorageSettings.Development);
    }

    private static DateTimeOffset ReadInstant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && instant.Year is > FirstYear and < LastYear
            ? instant
            : throw new SettingsException("Tcns__Clock is an instant such as 2026-11-20T08:00:00+07:00.");

    private static int ReadPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= LastAzuritePort
            ? port
            : throw new SettingsException("Tcns__AzuritePort is the first of three ports, or 0 for free ones.");

    private static int? ReadRate(IConfiguration tcns, string name)
    {
        if (tcns[name] is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate > 0
            ? rate
            : throw new SettingsException($"Tcns__{name} is a whole number above 0.");
    }

    /// <summary>What was set is not repeated: it may hold a password.</summary>
    private static SmtpSettings ReadSmtp(string text) => SmtpSettings.Read(text) ?? throw new SettingsException(
        "Tcns__Smtp is a mail server such as smtp://user:password@host:587?from=tcns@example.vn&tls=starttls; without TLS a password is for this machine only.");

    private static WebhookSettings ReadWebhook(string text, string? secret) => WebhookSettings.Read(text, secret) ?? throw new SettingsException(
        "Tcns__Webhook is an address that begins with https:// (or leads to this machine), and Tcns__WebhookSecret has at least 16 characters.");

    private void Check(RunMode mode)
    {
        if (mode.IsUnderHost && Clock is not null)
            throw new SettingsException("Tcns__Clock is for local runs only.");
        if (mode.IsInAzure && SystemKey is null)
            throw new SettingsException("Tcns__SystemKey is not set.");
        if (!mode.IsUnderHost && PlatformSignsIn)
            throw new SettingsException("Tcns__PlatformSignsIn is for the platform only: here anybody could forge its principal.");
        if (mode.IsUnderHost && IsBehindProxy)
            throw new SettingsException("Tcns__BehindProxy is for a server of one's own: the Functions host is a proxy itself.");
    }
}
