using System.Globalization;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The environment in which the Functions host starts a handler: five variables of its own, its own web address, the app's settings.</summary>
internal static class HostEnvironment
{
    /// <summary>Where the host itself listens; the handler inherits it and must not care.</summary>
    public static int HostPort { get; } = FreePort.Find();

    public static Dictionary<string, string> For(int port, string? storage, params IEnumerable<(string Name, string Value)> settings)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        var worker = Guid.NewGuid().ToString();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FUNCTIONS_HTTPWORKER_PORT"] = number,
            ["FUNCTIONS_HTTPWORKER_ID"] = worker,
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = number,
            ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = worker,
            ["FUNCTIONS_APP_ROOT_PATH"] = Path.GetTempPath(),
            ["ASPNETCORE_URLS"] = "http://*:" + HostPort.ToString(CultureInfo.InvariantCulture),
        };
        if (storage is not null)
            environment["AzureWebJobsStorage"] = storage;
        foreach (var (name, value) in settings)
            environment[name] = value;
        return environment;
    }
}
