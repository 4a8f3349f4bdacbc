using System.Globalization;

namespace Tcns.Functions.Hosting;

/// <summary>Who started this process: the Functions host, which names the port to listen on, or a person.</summary>
internal sealed record RunMode
{
    private const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Set by the platform on every instance of an app in Azure, and by nothing else.</summary>
    private const string SiteVariable = "WEBSITE_SITE_NAME";

    private RunMode(int? hostPort, bool isInAzure)
    {
        HostPort = hostPort;
        IsInAzure = isInAzure;
    }

    /// <summary>Started by a person, on a machine that is not Azure's.</summary>
    public static RunMode Alone { get; } = new(null, isInAzure: false);

    public int? HostPort { get; }

    public bool IsUnderHost => HostPort is not null;

    public bool IsInAzure { get; }

    public static RunMode FromEnvironment() => From(Environment.GetEnvironmentVariable);

    public static RunMode From(Func<string, string?> environment)
    {
        var port = environment(PortVariable);
        return new RunMode(
            string.IsNullOrEmpty(port) ? null : ReadPort(port),
            !string.IsNullOrEmpty(environment(SiteVariable)));
    }

    private static int ReadPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new SettingsException(PortVariable + " is no port.");
}
