using System.Text.Json;

namespace Tcns.Functions.Hosting;

/// <summary>Where settings come from: later sources win.</summary>
internal static class SettingsSources
{
    private const string FileName = "local.settings.json";

    /// <summary>The host's own <c>ASPNETCORE_URLS</c> is inherited by the handler, and is not meant for it.</summary>
    private const string WebPrefix = "ASPNETCORE_";

    /// <summary>Where systemd puts what a unit names by <c>LoadCredential=</c>: a file a setting, which nobody else can read.</summary>
    private const string CredentialsVariable = "CREDENTIALS_DIRECTORY";

    public static void AddSettings(this IConfigurationBuilder configuration, RunMode mode, string[] args)
    {
        if (FindFile() is { } file)
            configuration.AddInMemoryCollection(ReadValues(file));
        if (!mode.IsUnderHost)
            configuration.AddEnvironmentVariables(WebPrefix);
        configuration.AddEnvironmentVariables();
        if (Environment.GetEnvironmentVariable(CredentialsVariable) is { Length: > 0 } credentials)
            configuration.AddKeyPerFile(credentials, optional: true);
        configuration.AddCommandLine(args);
    }

    private static string? FindFile() =>
        ((string[])[Environment.CurrentDirectory, AppContext.BaseDirectory]).Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);

    public static Dictionary<string, string?> ReadValues(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(
                value => value.Name.Replace("__", ":", StringComparison.Ordinal), string? (value) => value.Value.ToString());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new SettingsException(FileName + " is not what local.settings.sample.json shows: " + fault.Message, fault);
        }
    }
}
