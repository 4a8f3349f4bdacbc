namespace Tcns.Functions.Hosting;

/// <summary>
/// Logs go to standard output, which the Functions host keeps as information; errors to standard error, which it keeps as errors.
/// The framework's own request lines are left out: they would carry whole addresses.
/// </summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder, RunMode mode)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        builder.Logging.AddFilter("Azure", LogLevel.Warning);

        // Unhandled exceptions are logged by us, once; the server would log bad requests as well.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Error);
        if (mode.IsUnderHost)
            builder.Logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        else
            builder.Logging.AddSimpleConsole(simple => simple.SingleLine = true);
    }
}
