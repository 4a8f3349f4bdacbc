using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tcns.Packing.Bill;

/// <summary>What of npm's packages gets into the package: the engine's library, and what the pages' scripts are made of.</summary>
internal sealed partial class NpmParts(string published, string sources, LicenceList licences)
{
    private const string Folder = "node_modules/";
    private const string Engine = "@duckdb/node-bindings-linux-x64";
    private const string EngineFile = "libduckdb.so";

    /// <summary>What the pages import; what these bring along follows from the lock file.</summary>
    private static readonly string[] Imported = ["preact", "echarts"];

    public IReadOnlyList<Component> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(sources, "package-lock.json")));
        var packages = json.RootElement.GetProperty("packages");
        var scripts = Directory.EnumerateFiles(Path.Combine(published, "wwwroot"), "*.js", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal).ToArray();
        return
        [
            Describe(Folder + Engine, packages) with { Files = [EngineFile] },
            .. Imported.SelectMany(name => WithBrought(Folder + name, packages))
                .DistinctBy(at => (NameOf(at), packages.GetProperty(at).GetProperty("version").GetString()))
                .Select(at => Describe(at, packages) with { Within = scripts }),
        ];
    }

    private static IEnumerable<string> WithBrought(string at, JsonElement packages)
    {
        yield return at;
        if (!packages.GetProperty(at).TryGetProperty("dependencies", out var dependencies))
            yield break;
        foreach (var name in dependencies.EnumerateObject().Select(one => one.Name))
        {
            var nested = at + "/" + Folder + name;
            foreach (var brought in WithBrought(packages.TryGetProperty(nested, out _) ? nested : Folder + name, packages))
                yield return brought;
        }
    }

    private static string NameOf(string at) => at[(at.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];

    private Component Describe(string at, JsonElement packages)
    {
        var (name, package) = (NameOf(at), packages.GetProperty(at));
        var version = package.GetProperty("version").GetString()!;
        var texts = LicenceTexts.In(Path.Combine(sources, at));
        return new Component(name, version, licences.Of(name))
        {
            Purl = $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}",
            Sha512 = Convert.ToHexStringLower(Convert.FromBase64String(package.GetProperty("integrity").GetString()!["sha512-".Length..])),
            Copyright = texts.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).FirstOrDefault(line => Copyright().IsMatch(line)),
            Texts = texts,
        };
    }

    private string Relative(string file) => Path.GetRelativePath(published, file).Replace('\\', '/');

    /// <summary>Of a year or a sign; licences speak of copyright too.</summary>
    [GeneratedRegex(@"^copyright .*\d{4}|^copyright \(c\) \p{Lu}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Copyright();
}
