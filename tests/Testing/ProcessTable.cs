using System.Diagnostics;
using System.Globalization;

namespace Tcns.Testing;

/// <summary>What Linux says of processes and their sockets.</summary>
public static class ProcessTable
{
    private const string Listening = "0A";

    public static IReadOnlyList<int> ChildrenOf(int parent) =>
        [.. Directory.EnumerateDirectories("/proc").Select(Number).OfType<int>().Where(process => Stat(process) is [_, var by, ..] && by == Invariant(parent))];

    /// <summary>Whether it has ended; one that nobody has buried yet counts.</summary>
    public static bool HasEnded(int process) => Stat(process) is not [var state, ..] || state is "Z" or "X";

    public static async Task SignalAsync(string name, int process)
    {
        using var sending = Process.Start("kill", ["-" + name, Invariant(process)]);
        await sending.WaitForExitAsync();
    }

    /// <summary>The bytes that it holds in memory.</summary>
    public static long MemoryOf(int process)
    {
        var line = File.ReadLines($"/proc/{Invariant(process)}/status").Single(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>What it has had of the processor, in hundredths of a second: that it had to wait for it does not count.</summary>
    public static TimeSpan WorkOf(int process) => Work(Invariant(process));

    /// <summary>The same of the thread that asks.</summary>
    public static TimeSpan WorkOfThread() => Work("thread-self");

    /// <summary>How many files and sockets it has open.</summary>
    public static int HandlesOf(int process) => Directory.EnumerateFileSystemEntries($"/proc/{Invariant(process)}/fd").Count();

    /// <summary>The ports on which a process listens on 127.0.0.1, and <c>elsewhere</c> for any other address.</summary>
    public static IReadOnlyList<string> ListenersOf(int process)
    {
        var own = new DirectoryInfo($"/proc/{Invariant(process)}/fd").EnumerateFileSystemInfos()
            .Select(handle => handle.LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target[8..^1])
            .ToHashSet(StringComparer.Ordinal);
        return [.. ((string[])["tcp", "tcp6"])
            .SelectMany(table => File.ReadLines("/proc/net/" + table).Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(socket => socket[3] == Listening && own.Contains(socket[9]))
            .Select(socket => Address(socket[1]))];
    }

    private static string Address(string local) =>
        local.Split(':') is ["0100007F", var port] ? Invariant(int.Parse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture)) : "elsewhere";

    /// <summary>For itself and in the kernel, in ticks of 10 ms.</summary>
    private static TimeSpan Work(string process) => Stat(process) is { } stat
        ? TimeSpan.FromMilliseconds(10 * (long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture)))
        : throw new InvalidOperationException("There is no process " + process + ".");

    private static string[]? Stat(int process) => Stat(Invariant(process));

    /// <summary>State, parent and what follows; null when there is no such process.</summary>
    private static string[]? Stat(string process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int? Number(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
