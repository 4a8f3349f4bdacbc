using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tcns.Packing.Bill;

/// <summary>What npm has installed for the checkout, by its lock file.</summary>
internal sealed partial class NpmLock : IDisposable
{
    private const string Folder = "node_modules/";
    private readonly string sources;
    private readonly JsonDocument json;
    private readonly JsonElement packages;

    public NpmLock(string sources)
    {
        this.sources = sources;
        json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(sources, "package-lock.json")));
        packages = json.RootElement.GetProperty("packages");
    }

    /// <summary>What <c>package.json</c> asks for that is more than a tool.</summary>
    public IEnumerable<string> Shipped => NeededBy("");

    public static string PlaceOf(string name) => Folder + name;

    public static string NameOf(string at) => at[(at.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];

    /// <summary>The places of a package and of all that it brings along.</summary>
    public IReadOnlyCollection<string> WithBrought(string at)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([at]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var name in NeededBy(next))
                open.Push(PlaceOf(name, next));
        }

        return found;
    }

    /// <summary>What the package says of itself.</summary>
    public string LicenceOf(string at) => packages.GetProperty(at).GetProperty("license").GetString()!;

    public Component Describe(string at, string licence)
    {
        var (name, package) = (NameOf(at), packages.GetProperty(at));
        var version = package.GetProperty("version").GetString()!;
        var texts = LicenceTexts.In(Path.Combine(sources, at));
        return new Component(name, version, licence)
        {
            Purl = $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}",
            Sha512 = Convert.ToHexStringLower(Convert.FromBase64String(package.GetProperty("integrity").GetString()!["sha512-".Length..])),
            Copyright = texts.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).FirstOrDefault(line => Copyright().IsMatch(line)),
            Texts = texts,
        };
    }

    public void Dispose() => json.Dispose();

    private IEnumerable<string> NeededBy(string at) =>
        packages.GetProperty(at).TryGetProperty("dependencies", out var needed) ? needed.EnumerateObject().Select(one => one.Name) : [];

    /// <summary>As Node looks: beside who needs it, then further and further up.</summary>
    private string PlaceOf(string name, string at)
    {
        for (var above = at; ; above = above[..above.LastIndexOf("/" + Folder, StringComparison.Ordinal)])
        {
            if (packages.TryGetProperty(above + "/" + Folder + name, out _))
                return above + "/" + Folder + name;
            if (above.LastIndexOf("/" + Folder, StringComparison.Ordinal) < 0)
                return PlaceOf(name);
        }
    }

    /// <summary>Of a year or a sign; licences speak of copyright too.</summary>
    [GeneratedRegex(@"^copyright .*\d{4}|^copyright \(c\) \p{Lu}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Copyright();
}
