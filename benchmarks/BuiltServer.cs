using System.Diagnostics;
using Tcns.Testing;

namespace Tcns.Benchmarks;

/// <summary>The product as it stands, and the empty app beside it, built for release.</summary>
internal static class BuiltServer
{
    public static string Executable => Repository.At("Functions", "bin", "Release", "net10.0", "Tcns.Functions");

    public static string Empty => Repository.At("benchmarks", "EmptyApp", "bin", "Release", "net10.0", "Tcns.EmptyApp");

    public static Task BuildAsync() => BuildAsync(Repository.At("Functions"));

    public static Task BuildEmptyAsync() => BuildAsync(Repository.At("benchmarks", "EmptyApp"));

    private static async Task BuildAsync(string project)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "-c", "Release", "-v", "quiet"])
        {
            UseShellExecute = false,
        })!;
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
            throw new InvalidOperationException(Path.GetFileName(project) + " could not be built.");
    }
}
