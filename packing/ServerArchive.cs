using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Tcns.Packing;

/// <summary>
/// The package for a server of one's own: the app, what starts it there (<c>own-server/</c>), and the storage emulator for whoever has no account,
/// with the packages that it needs and no others.
/// </summary>
internal static class ServerArchive
{
    private const string Folder = "node_modules/";
    private const string Emulator = Folder + "azurite";

    public static async Task WriteAsync(PackOrder order, string archive)
    {
        var staging = Directory.CreateTempSubdirectory("tcns-server-");
        try
        {
            var root = Path.Combine(staging.FullName, "tcns");
            Copy(order.Published, Path.Combine(root, "app"));
            foreach (var script in Directory.EnumerateFiles(Path.Combine(order.Sources, "Functions", "Hosting"), "azurite-*.cjs"))
                File.Copy(script, Path.Combine(root, "app", Path.GetFileName(script)));
            Copy(Path.Combine(order.Sources, "own-server"), root);
            File.Copy(Path.Combine(order.Sources, "docs", "own-server.md"), Path.Combine(root, "own-server.md"));
            foreach (var package in EmulatorPackages(order.Sources))
                Copy(Path.Combine(order.Sources, package), Path.Combine(root, package));
            Directory.CreateDirectory(Path.GetDirectoryName(archive)!);
            await using var file = File.Create(archive);
            await using var packed = new GZipStream(file, CompressionLevel.Optimal);
            await TarFile.CreateFromDirectoryAsync(staging.FullName, packed, includeBaseDirectory: false);
        }
        finally
        {
            staging.Delete(recursive: true);
        }
    }

    /// <summary>What those who write with a package need, and nobody who runs it.</summary>
    private static readonly string[] ForWriters = [".map", ".ts", ".mts", ".cts", ".tsbuildinfo"];

    /// <summary>The emulator and all that it brings along, as the lock file places them.</summary>
    private static HashSet<string> EmulatorPackages(string sources)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(sources, "package-lock.json")));
        var packages = json.RootElement.GetProperty("packages");
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([Emulator]);
        while (open.TryPop(out var at))
        {
            if (!found.Add(at) || !packages.GetProperty(at).TryGetProperty("dependencies", out var needed))
                continue;
            foreach (var one in needed.EnumerateObject())
                open.Push(PlaceOf(one.Name, at, packages));
        }

        return found;
    }

    /// <summary>As Node looks: beside who needs it, then further and further up.</summary>
    private static string PlaceOf(string name, string at, JsonElement packages)
    {
        for (var above = at; ; above = above[..above.LastIndexOf("/" + Folder, StringComparison.Ordinal)])
        {
            if (packages.TryGetProperty(above + "/" + Folder + name, out _))
                return above + "/" + Folder + name;
            if (above.LastIndexOf("/" + Folder, StringComparison.Ordinal) < 0)
                return Folder + name;
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => !ForWriters.Contains(Path.GetExtension(file))))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var inner in Directory.EnumerateDirectories(from).Where(inner => Path.GetFileName(inner) != "node_modules"))
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
