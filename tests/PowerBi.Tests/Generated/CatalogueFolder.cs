using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Generated;

/// <summary>A copy of what the generator reads and writes.</summary>
internal static class CatalogueFolder
{
    private static readonly string[] Parts = [Path.Combine("docs", "tables"), Path.Combine("docs", "pictures", "powerbi"), "powerbi"];

    public static void CopyTo(DirectoryInfo folder)
    {
        foreach (var file in Parts.SelectMany(part => Directory.EnumerateFiles(Repository.At(part), "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
