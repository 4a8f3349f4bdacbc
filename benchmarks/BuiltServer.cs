using System.Diagnostics;
using Tcns.Testing;

namespace Tcns.Benchmarks;

/// <summary>The product as it stands, built for release.</summary>
internal static class BuiltServer
{
    public static string Executable => Repository.At("Functions", "bin", "Release", "net10.0", "Tcns.Functions");

    public static async Task BuildAsync()
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", Repository.At("Functions"), "-c", "Release", "-v", "quiet"])
        {
            UseShellExecute = false,
        })!;
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
            throw new InvalidOperationException("Functions could not be built.");
    }
}
