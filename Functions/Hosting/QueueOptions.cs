using System.Globalization;
using System.Text.Json;

namespace Tcns.Functions.Hosting;

/// <summary>How queue messages are retried: as <c>host.json</c> tells the Functions host, so that both ways of running agree.</summary>
/// <param name="VisibilityTimeout">How long a failed message rests before it comes again.</param>
/// <param name="MaxDequeueCount">After so many tries it goes to the poison queue.</param>
/// <param name="FunctionTimeout">After so long the host ends a try; below zero it never does.</param>
internal sealed record QueueOptions(TimeSpan VisibilityTimeout, int MaxDequeueCount, TimeSpan FunctionTimeout)
{
    /// <summary>Settings that the Functions host too lets override host.json.</summary>
    private const string Override = "AzureFunctionsJobHost:";
    private const string QueueOverride = Override + "extensions:queues:";

    /// <summary>Of whom nothing is heard for longer, does not work on a message any more: every try, and the rest after it, is over.</summary>
    public TimeSpan LongestSilence => FunctionTimeout < TimeSpan.Zero ? TimeSpan.MaxValue : MaxDequeueCount * (FunctionTimeout + VisibilityTimeout);

    /// <summary>Whether it is laid aside when it fails now. Who is not told how often it has come takes every try for the last.</summary>
    public bool IsLast(QueueEvent arrived) => arrived.Try is not { } now || now >= MaxDequeueCount;

    public static QueueOptions Read(IConfiguration configuration)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var queues = json.RootElement.GetProperty("extensions").GetProperty("queues");
        var visibility = configuration[QueueOverride + "visibilityTimeout"] ?? queues.GetProperty("visibilityTimeout").GetString()!;
        var tries = configuration[QueueOverride + "maxDequeueCount"] ?? queues.GetProperty("maxDequeueCount").GetRawText();
        var longest = configuration[Override + "functionTimeout"] ?? json.RootElement.GetProperty("functionTimeout").GetString()!;
        return new QueueOptions(
            TimeSpan.Parse(visibility, CultureInfo.InvariantCulture),
            int.Parse(tries, NumberStyles.None, CultureInfo.InvariantCulture),
            TimeSpan.Parse(longest, CultureInfo.InvariantCulture));
    }
}
