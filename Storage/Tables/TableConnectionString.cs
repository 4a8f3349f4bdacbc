using Azure;

namespace Tcns.Storage.Tables;

/// <summary>What a storage account's connection string says of its tables. Its text never shows in a message.</summary>
internal sealed class TableConnectionString
{
    internal const string EmulatorAccount = "devstoreaccount1";

    // Published with the emulator, the same everywhere: no secret.
    internal const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private TableConnectionString(Uri endpoint, TableSharedKeyCredential? sharedKey, AzureSasCredential? sas)
    {
        Endpoint = endpoint;
        SharedKey = sharedKey;
        Sas = sas;
    }

    public Uri Endpoint { get; }

    public TableSharedKeyCredential? SharedKey { get; }

    public AzureSasCredential? Sas { get; }

    public static TableConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var settings = Split(connectionString);
        if (string.Equals(settings.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
            return Emulator();

        var endpoint = EndpointOf(settings);
        if (settings.TryGetValue("SharedAccessSignature", out var signature))
            return new TableConnectionString(endpoint, null, new AzureSasCredential(signature.TrimStart('?')));
        return new TableConnectionString(endpoint, new TableSharedKeyCredential(Required(settings, "AccountName"), Required(settings, "AccountKey")), null);
    }

    private static TableConnectionString Emulator() =>
        new(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey), null);

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Keys and signatures contain "=" themselves: only the first one divides.
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException("The connection string is not made of name=value settings.");
            settings[setting[..equals].Trim()] = setting[(equals + 1)..].Trim();
        }

        return settings;
    }

    private static Uri EndpointOf(Dictionary<string, string> settings)
    {
        if (!settings.TryGetValue("TableEndpoint", out var text))
        {
            var scheme = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
            var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
            text = $"{scheme}://{Required(settings, "AccountName")}.table.{suffix}";
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw new FormatException("The connection string names no usable table endpoint.");
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The connection string lacks the setting {name}.");
}
