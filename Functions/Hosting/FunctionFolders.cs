namespace Tcns.Functions.Hosting;

/// <summary>The <c>function.json</c> files below a folder, held equal to the catalogue.</summary>
internal static class FunctionFolders
{
    private const string FileName = "function.json";

    /// <summary>Writes what differs, removes what the catalogue does not know, and names the files touched.</summary>
    public static IReadOnlyList<string> Write(string root)
    {
        var touched = Compare(root);
        foreach (var file in touched)
        {
            var path = Path.Combine(root, file);
            if (Expected().TryGetValue(file, out var text))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
            else
            {
                File.Delete(path);
            }
        }

        return touched;
    }

    /// <summary>The files that lack, differ or are too many, relative to the folder.</summary>
    public static IReadOnlyList<string> Compare(string root)
    {
        var expected = Expected();
        var present = Directory.Exists(root)
            ? Directory.EnumerateDirectories(root)
                .Select(folder => Path.Combine(Path.GetFileName(folder), FileName))
                .Where(file => File.Exists(Path.Combine(root, file)))
            : [];
        return [.. expected.Keys.Union(present).Where(file => !IsEqual(root, file, expected)).Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Expected() =>
        FunctionCatalogue.All.ToDictionary(function => Path.Combine(function.Name, FileName), FunctionFile.Write);

    private static bool IsEqual(string root, string file, Dictionary<string, string> expected)
    {
        var path = Path.Combine(root, file);
        return File.Exists(path) && expected.TryGetValue(file, out var text) && File.ReadAllText(path) == text;
    }
}
