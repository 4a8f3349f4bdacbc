using System.Security.Cryptography;

namespace Tcns.Packing.Bill;

/// <summary>What the package holds: the app's own files, and whose all others are.</summary>
internal sealed record BillOfMaterials(IReadOnlyList<Component> Components, IReadOnlyDictionary<string, IReadOnlyList<string>> Dependencies, IReadOnlyDictionary<string, string> Own)
{
    public const string BillFile = "sbom.cdx.json";
    public const string NoticesFile = "THIRD-PARTY-NOTICES.txt";
    private const string Font = "Liberation Serif Regular";
    private static readonly string[] OwnFolders = ["wwwroot/", "plans/", "en/"];

    /// <param name="published">The folder that the build has published to.</param>
    /// <param name="sources">The checkout.</param>
    /// <param name="packages">Where NuGet keeps the packages.</param>
    /// <exception cref="InvalidOperationException">A file is nobody's, or a package has no licence on the list.</exception>
    public static BillOfMaterials Gather(string published, string sources, string packages)
    {
        var licences = LicenceList.Read(sources);
        var nuget = new NuGetParts(published, packages, licences);
        List<Component> components = [.. nuget.Read(), .. new NpmParts(published, sources, licences).Read(), ReadFont(sources, licences)];
        var named = components.SelectMany(component => component.Files).ToHashSet(StringComparer.Ordinal);
        var own = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(published, path).Replace('\\', '/');
            if (named.Contains(name) || name is BillFile or NoticesFile)
                continue;
            own[name] = IsOwn(name) ? HashOf(path) : throw new InvalidOperationException($"{name} is in the package and nobody's.");
        }

        return new BillOfMaterials(components, nuget.Dependencies, own);
    }

    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <param name="folder">Where the two files are written to.</param>
    /// <param name="published">The folder that the build has published to.</param>
    public async Task WriteAsync(string folder, string published)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, NoticesFile), Notices.Write(this));
        await File.WriteAllBytesAsync(Path.Combine(folder, BillFile), new CycloneDx(this, published).Write());
    }

    private static bool IsOwn(string name) => OwnFolders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)) || name.EndsWith("/function.json", StringComparison.Ordinal)
        || name == "host.json" || (name.StartsWith("Tcns.", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal));

    private static Component ReadFont(string sources, LicenceList licences)
    {
        var text = File.ReadAllText(Path.Combine(sources, "Functions", "Documents", "Charts", "LiberationSerif-LICENSE.txt")).Trim();
        var version = File.ReadLines(Path.Combine(sources, "docs", "dependencies.md")).Single(line => line.StartsWith($"| {Font} |", StringComparison.Ordinal)).Split('|')[2].Trim();
        return new Component(Font, version, licences.Of(Font))
        {
            Within = ["Tcns.Functions.dll"],
            Texts = [text],
            Copyright = text.Split('\n').First(line => line.Contains("Copyright", StringComparison.OrdinalIgnoreCase)).Trim(),
        };
    }
}
