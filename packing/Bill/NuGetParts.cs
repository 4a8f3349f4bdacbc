using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tcns.Packing.Bill;

/// <summary>Packages of NuGet and the runtime, from what the publish says that the app is made of (<c>Tcns.Functions.deps.json</c>).</summary>
internal sealed partial class NuGetParts(string published, string packages, LicenceList licences)
{
    private const string RuntimePack = "runtimepack.";
    private const string OfMicrosoft = "Copyright (c) Microsoft Corporation.";

    /// <summary>Those whose packages name nobody.</summary>
    private static readonly Dictionary<string, string> Copyrights = new(StringComparer.Ordinal) { ["AutoMapper"] = "Copyright (c) 2010 Jimmy Bogard" };

    /// <summary>Who depends on whom, by name and version with a slash between.</summary>
    public Dictionary<string, IReadOnlyList<string>> Dependencies { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Component> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(published, "Tcns.Functions.deps.json")));
        var root = json.RootElement;
        var target = root.GetProperty("targets").GetProperty(root.GetProperty("runtimeTarget").GetProperty("name").GetString()!);
        var libraries = root.GetProperty("libraries");
        return [.. target.EnumerateObject().Select(part => Read(part, libraries.GetProperty(part.Name))).OfType<Component>()];
    }

    private Component? Read(JsonProperty part, JsonElement library)
    {
        var (id, version) = part.Name.Split('/') is [var first, var second] ? (first, second) : throw new InvalidDataException(part.Name);
        if (id.StartsWith("Tcns.", StringComparison.Ordinal))
            return null;
        var name = id.StartsWith(RuntimePack, StringComparison.Ordinal) ? id[RuntimePack.Length..] : id;
        Dependencies[name + "/" + version] = part.Value.TryGetProperty("dependencies", out var on)
            ? [.. on.EnumerateObject().Select(one => one.Name + "/" + one.Value.GetString())]
            : [];
        var isPackage = library.GetProperty("type").GetString() is "package" or "runtimepack";
        var folder = Path.Combine(packages, name.ToLowerInvariant(), version);
        var component = new Component(name, version, licences.Of(name)) { Files = [.. FilesOf(part.Value)], Purl = isPackage ? $"pkg:nuget/{name}@{version}" : null };
        return isPackage ? WithPackage(component, folder) : component with { Copyright = OfMicrosoft, Texts = [LicenceTexts.Mit(OfMicrosoft)] };
    }

    private static Component WithPackage(Component component, string folder)
    {
        var description = File.ReadAllText(Directory.EnumerateFiles(folder, "*.nuspec").Single());
        var copyright = Copyright().Match(description) is { Success: true } match ? System.Net.WebUtility.HtmlDecode(match.Groups["who"].Value).Trim() : Copyrights[component.Name];
        var texts = LicenceTexts.In(folder);
        var hash = Directory.EnumerateFiles(folder, "*.nupkg.sha512").Select(File.ReadAllText).SingleOrDefault();
        return component with
        {
            Copyright = copyright,
            Texts = component.Licence == "MIT" && !texts.Any(text => text.Contains("Permission is hereby granted", StringComparison.Ordinal)) ? [LicenceTexts.Mit(copyright), .. texts] : texts,
            Sha512 = hash is null ? null : Convert.ToHexStringLower(Convert.FromBase64String(hash.Trim())),
        };
    }

    private static IEnumerable<string> FilesOf(JsonElement part)
    {
        foreach (var kind in (string[])["runtime", "native"])
        {
            if (!part.TryGetProperty(kind, out var files))
                continue;
            foreach (var file in files.EnumerateObject())
                yield return Path.GetFileName(file.Name);
        }
    }

    [GeneratedRegex("<copyright>(?<who>[^<]+)</copyright>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Copyright();
}
