using System.Text.RegularExpressions;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Demo;

/// <summary>The verb <c>demo</c> of the built app, in a process of its own.</summary>
internal static partial class DemoProcess
{
    /// <summary>The day on which the demos of these tests play.</summary>
    private const string Clock = "2026-11-20T08:00:00+07:00";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static AppProcess Start(DataFolder folder, string storage, string[] arguments, params (string Name, string Value)[] settings)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage,
            ["Tcns__AzuritePort"] = "0",
            ["Tcns__DataFolder"] = folder.Path,
            ["Tcns__Clock"] = Clock,
        };
        foreach (var (name, value) in settings)
            environment[name] = value;
        return AppProcess.Start(BuiltApp.Executable, ["demo", "--urls", "http://127.0.0.1:0", .. arguments], folder.Path, environment);
    }

    /// <summary>Runs until it ends by itself.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        string storage, string[] arguments, params (string Name, string Value)[] settings)
    {
        using var folder = new DataFolder();
        await using var process = Start(folder, storage, arguments, settings);
        var code = await process.WaitForExitAsync(Limit);
        return (code, process.Output, process.Errors);
    }

    /// <summary>The links with keys that were printed.</summary>
    public static IReadOnlyList<(string Address, string Key)> LinksIn(string output) =>
        [.. Link().Matches(output).Select(match => (match.Groups["address"].Value, match.Groups["key"].Value))];

    [GeneratedRegex("(?<address>http://[^#\\s]+)#key=(?<key>tcns_[A-Za-z0-9_-]{43})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
