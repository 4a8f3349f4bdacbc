using System.Globalization;
using System.Net;

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

    /// <summary>Whether a proxy on this machine stands before the app, and overwrites the forwarding headers as the host's does.</summary>
    public bool IsBehindProxy { get; private init; }

    public bool IsInAzure { get; }

    public static RunMode FromEnvironment() => From(Environment.GetEnvironmentVariable);

    public static RunMode From(Func<string, string?> environment)
    {
        var port = environment(PortVariable);
        return new RunMode(
            string.IsNullOrEmpty(port) ? null : ReadPort(port),
            !string.IsNullOrEmpty(environment(SiteVariable)));
    }

    public RunMode Behind(bool proxy) => this with { IsBehindProxy = proxy };

    /// <summary>
    /// What a forwarding header says, or null where it is not to be believed: the host's proxy overwrites these headers, and so does
    /// a proxy of this machine that the settings tell of; of everybody else anybody could have written them.
    /// </summary>
    public string? Forwarded(HttpRequest request, string header)
    {
        var value = IsUnderHost || IsFromProxy(request.HttpContext.Connection) ? request.Headers[header].ToString() : "";
        return value.Length == 0 ? null : value;
    }

    private bool IsFromProxy(ConnectionInfo connection) =>
        IsBehindProxy && connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static int ReadPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new SettingsException(PortVariable + " is no port.");
}
