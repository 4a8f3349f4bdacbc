using System.Formats.Tar;
using System.IO.Compression;
using Tcns.Packing.Bill;

namespace Tcns.Packing;

/// <summary>
/// The package for a server of one's own: the app, what starts it there (<c>own-server/</c>), and the storage emulator for whoever has no account,
/// with the packages that it needs and no others.
/// </summary>
internal static class ServerArchive
{
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
            var emulator = new EmulatorParts(order.Sources, LicenceList.Read(order.Sources));
            foreach (var package in emulator.Places())
                Copy(Path.Combine(order.Sources, package), Path.Combine(root, package));
            await emulator.Gather().WriteAsync(Path.Combine(root, "node_modules"), order.Published);
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

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => !ForWriters.Contains(Path.GetExtension(file))))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var inner in Directory.EnumerateDirectories(from).Where(inner => Path.GetFileName(inner) != "node_modules"))
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
