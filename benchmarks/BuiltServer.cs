using System.Diagnostics;
using Tcns.Testing;

namespace Tcns.Benchmarks;

/// <summary>The product as it stands, and the empty app beside it, built for release.</summary>
internal static class BuiltServer
{
    /// <summary>Each once, however many scenarios want it.</summary>
    private static readonly Lazy<Task> Product = new(() => BuildAsync(Repository.At("Functions")));
    private static readonly Lazy<Task> EmptyApp = new(() => BuildAsync(Repository.At("benchmarks", "EmptyApp")));

    public static string Executable => Repository.At("Functions", "bin", "Release", "net10.0", "Tcns.Functions");

    public static string Empty => Repository.At("benchmarks", "EmptyApp", "bin", "Release", "net10.0", "Tcns.EmptyApp");

    public static Task BuildAsync() => Product.Value;

    public static Task BuildEmptyAsync() => EmptyApp.Value;

    private static async Task BuildAsync(string project)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "-c", "Release", "-v", "quiet", "-clp:NoSummary"])
        {
            UseShellExecute = false,
        })!;
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
            throw new InvalidOperationException(Path.GetFileName(project) + " could not be built.");
    }
}
