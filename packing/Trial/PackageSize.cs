using System.Globalization;

namespace Tcns.Packing.Trial;

/// <summary>What the package weighs, and what of it most.</summary>
internal static class PackageSize
{
    private const int Largest = 12;

    public static async Task TellAsync(string zip, DirectoryInfo unpacked, TextWriter output)
    {
        var files = unpacked.GetFiles("*", SearchOption.AllDirectories);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(zip)}: {new FileInfo(zip).Length / 1e6:F1} MB, unpacked {files.Sum(file => file.Length) / 1e6:F1} MB in {files.Length} files"));
        foreach (var kind in files.GroupBy(file => KindOf(file, unpacked)).OrderByDescending(kind => kind.Sum(file => file.Length)))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {kind.Sum(file => file.Length) / 1e6,7:F1} MB  {kind.Count(),4} files  {kind.Key}"));
        foreach (var file in files.OrderByDescending(file => file.Length).Take(Largest))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {file.Length / 1e6,7:F1} MB  {Path.GetRelativePath(unpacked.FullName, file.FullName)}"));
    }

    private static string KindOf(FileInfo file, DirectoryInfo root) =>
        Path.GetRelativePath(root.FullName, file.FullName).Split('/') is [var folder, _, ..]
            ? file.Name == "function.json" ? "folders of functions" : folder + "/"
            : file.Name switch
            {
                _ when file.Name.StartsWith("Tcns.", StringComparison.Ordinal) => "the app (Tcns.*)",
                "libduckdb.so" => "the engine (libduckdb.so)",
                _ when file.Name.StartsWith("System.", StringComparison.Ordinal) || file.Name.StartsWith("lib", StringComparison.Ordinal) => ".NET (System.*, lib*.so)",
                _ when file.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || file.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) => "ASP.NET Core",
                _ => "packages and the rest",
            };
}
