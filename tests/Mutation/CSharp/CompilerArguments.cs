using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Tcns.Mutation.CSharp;

/// <summary>What the build hands to the compiler for a room: asked of the build itself, so that a mutant is compiled as the product is.</summary>
internal static class CompilerArguments
{
    private static readonly string[] Switches =
    [
        "-nologo", "-t:PrepareResources;Compile", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
        "-p:NonExistentFile=__none__/__none__", "-getItem:CscCommandLineArgs",
    ];

    public static CSharpCommandLineArguments Of(Room room)
    {
        var folder = room.At(room.Name);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("msbuild");
        start.ArgumentList.Add(room.Name + ".csproj");
        start.ArgumentList.Add("-p:Configuration=" + BuiltAs);
        foreach (var one in Switches)
            start.ArgumentList.Add(one);
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(answer);

        using var json = JsonDocument.Parse(answer);
        var arguments = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!);
        return CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null);
    }

    /// <summary>As this program was built, so were the tests.</summary>
    public static string BuiltAs =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif
}
