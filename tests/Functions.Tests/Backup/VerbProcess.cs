using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Backup;

/// <summary>A verb of the built app, in a process of its own, over a storage of the test's.</summary>
internal static class VerbProcess
{
    public const string Clock = "2026-11-20T08:00:00+07:00";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static AppProcess Start(DataFolder folder, string storage, params string[] arguments) => AppProcess.Start(
        BuiltApp.Executable,
        arguments,
        folder.Path,
        [new("AzureWebJobsStorage", storage), new("Tcns__Clock", Clock), new("Tcns__DataFolder", folder.Path)]);

    /// <summary>Runs until it ends by itself.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string storage, params string[] arguments)
    {
        using var folder = new DataFolder();
        await using var process = Start(folder, storage, arguments);
        var code = await process.WaitForExitAsync(Limit);
        return (code, process.Output, process.Errors);
    }
}
