using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Tcns.Analytics.Engine;
using Tcns.Testing;

namespace Tcns.Benchmarks.Results;

/// <summary>On what a run was made: what decides how fast, and nothing that names the machine.</summary>
internal sealed record Machine(string Processor, int Cores, int MemoryGibibytes, string System, string DotNet, string Node, string Engine, string Emulator)
{
    public static async Task<Machine> LookAsync() => new(
        Line("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        (int)Math.Round(MemoryBytes() / (double)(1L << 30)),
        Line("/etc/os-release", "PRETTY_NAME", '=') ?? RuntimeInformation.RuntimeIdentifier,
        RuntimeInformation.FrameworkDescription,
        "Node " + (await NodeAsync()).TrimStart('v'),
        "DuckDB " + DuckDbLibrary.Version.TrimStart('v'),
        "Azurite " + EmulatorVersion());

    /// <summary>Whether times of the two may be held against each other as they are.</summary>
    public bool IsLike(Machine other) => (Processor, Cores, MemoryGibibytes) == (other.Processor, other.Cores, other.MemoryGibibytes);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Cores} cores ({Processor}), {MemoryGibibytes} GiB of memory, {System}, {DotNet}, {Node}, {Engine}, {Emulator}");

    private static string? Line(string file, string name, char separator) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(separator, 2)[1].Trim(' ', '\t', '"')
        : null;

    private static long MemoryBytes() => Line("/proc/meminfo", "MemTotal", ':') is { } total
        ? long.Parse(total.Split(' ')[0], CultureInfo.InvariantCulture) << 10
        : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private static async Task<string> NodeAsync()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static string EmulatorVersion()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Repository.At("node_modules", "azurite", "package.json")));
        return package.RootElement.GetProperty("version").GetString()!;
    }
}
