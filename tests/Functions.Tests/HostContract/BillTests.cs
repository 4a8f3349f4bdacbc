using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The package tells what it is made of: the bill (CycloneDX) and the licences.</summary>
public partial class BillTests(PublishedApp published)
{
    private const string BillFile = "sbom.cdx.json";
    private const string NoticesFile = "THIRD-PARTY-NOTICES.txt";

    /// <summary>Words that stand in the text of a licence and in no other.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["MIT"] = "Permission is hereby granted, free of charge",
        ["Apache-2.0"] = "Apache License",
        ["BSD-3-Clause"] = "Neither the name of",
        ["0BSD"] = "Permission to use, copy, modify, and/or distribute this software for any",
        ["OFL-1.1"] = "SIL OPEN FONT LICENSE",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_of_the_package_stands_in_the_bill_once_with_its_hash()
    {
        var root = await published.GetRootAsync();
        using var bill = await ReadAsync();
        var told = FilesOf(bill.RootElement.GetProperty("metadata").GetProperty("component")).Concat(Components(bill).SelectMany(FilesOf)).ToList();
        var there = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file))
            .Where(name => name is not BillFile and not NoticesFile)
            .Order(StringComparer.Ordinal);

        Assert.Equal(there, told.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(told, file => HashOf(Path.Combine(root, file.Name)) != file.Hash);
    }

    [Fact]
    public async Task Every_component_has_the_version_that_is_locked_and_a_licence_that_may_ship()
    {
        var may = MayShip().Match(await File.ReadAllTextAsync(Repository.At("docs", "dependencies.md"), Cancel)).Groups["which"].Value.Split([", ", " or "], StringSplitOptions.None);
        var locked = await LockedAsync();
        using var bill = await ReadAsync();

        foreach (var component in Components(bill))
        {
            var (name, version) = (Text(component, "name"), Text(component, "version"));
            var licence = component.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString();
            Assert.Contains(licence, may);
            if (component.TryGetProperty("purl", out _) && !name.Contains(".Runtime.", StringComparison.Ordinal))
                Assert.Contains(name + " " + version, locked);
        }
    }

    [Fact]
    public async Task What_the_pages_import_stands_in_the_bill()
    {
        using var bill = await ReadAsync();
        var names = Components(bill).Select(component => Text(component, "name")).ToHashSet(StringComparer.Ordinal);
        var imported = Directory.EnumerateFiles(Repository.At("web", "src"), "*.ts*", SearchOption.AllDirectories)
            .SelectMany(file => Import().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["package"].Value)
            .Distinct()
            .ToList();

        Assert.Contains("preact", imported);
        Assert.DoesNotContain(imported, package => !names.Contains(package));
        Assert.Contains("zrender", names);
    }

    [Fact]
    public async Task The_licence_of_every_component_is_handed_on_with_its_words()
    {
        var notices = await File.ReadAllTextAsync(Path.Combine(await published.GetRootAsync(), NoticesFile), Cancel);
        var texts = notices.Split(new string('=', 78) + "\n");
        using var bill = await ReadAsync();

        foreach (var component in Components(bill))
        {
            var (name, licence) = (Text(component, "name"), component.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString()!);
            Assert.Contains($"\n{name} {Text(component, "version")}: {licence}", notices, StringComparison.Ordinal);

            // A head names those whose text follows it.
            var own = texts.Skip(1).Chunk(2).Where(pair => pair[0].Trim().Split(", ").Contains(name)).Select(pair => pair[1]);
            Assert.Contains(own, text => text.Contains(Words[licence], StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The fields that CycloneDX 1.6 asks for. Its JSON Schema is no part of the build.</summary>
    [Fact]
    public async Task The_bill_has_the_form_of_CycloneDX()
    {
        using var bill = await ReadAsync();
        var root = bill.RootElement;
        var parts = Components(bill).Append(root.GetProperty("metadata").GetProperty("component")).ToList();
        var references = parts.Concat(parts.SelectMany(Inner)).Select(part => Text(part, "bom-ref")).ToList();

        Assert.Equal(("CycloneDX", "1.6", 1), (Text(root, "bomFormat"), Text(root, "specVersion"), root.GetProperty("version").GetInt32()));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Text(root, "serialNumber"));
        Assert.All(parts.Concat(parts.SelectMany(Inner)), part => Assert.Contains(Text(part, "type"), (string[])["application", "library", "platform", "file"]));
        Assert.Equal(references.Count, references.Distinct().Count());
        foreach (var dependency in root.GetProperty("dependencies").EnumerateArray())
        {
            Assert.Contains(Text(dependency, "ref"), references);
            Assert.All(dependency.GetProperty("dependsOn").EnumerateArray(), on => Assert.Contains(on.GetString()!, references));
        }
    }

    private async Task<JsonDocument> ReadAsync() => JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(await published.GetRootAsync(), BillFile), Cancel));

    private static IEnumerable<JsonElement> Components(JsonDocument bill) => bill.RootElement.GetProperty("components").EnumerateArray();

    private static IEnumerable<JsonElement> Inner(JsonElement component) => component.TryGetProperty("components", out var files) ? files.EnumerateArray() : [];

    private static IEnumerable<(string Name, string Hash)> FilesOf(JsonElement component) =>
        Inner(component).Select(file => (Text(file, "name"), Text(file.GetProperty("hashes")[0], "content")));

    private static string Text(JsonElement of, string field) => of.GetProperty(field).GetString()!;

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Name and version of everything that a lock file has fixed.</summary>
    private static async Task<HashSet<string>> LockedAsync()
    {
        using var nuget = JsonDocument.Parse(await File.ReadAllBytesAsync(Repository.At("Functions", "packages.lock.json"), Cancel));
        using var npm = JsonDocument.Parse(await File.ReadAllBytesAsync(Repository.At("package-lock.json"), Cancel));
        return
        [
            .. nuget.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
                .Where(package => package.Value.TryGetProperty("resolved", out _))
                .Select(package => package.Name + " " + Text(package.Value, "resolved")),
            .. npm.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0)
                .Select(package => package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..] + " " + Text(package.Value, "version")),
        ];
    }

    [GeneratedRegex("What ships may stand under (?<which>[^|]*?)\\. All", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MayShip();

    [GeneratedRegex("(from|import|import\\() ?'(?<package>@[^/']+/[^/']+|[a-z][^/'.]*)[^']*'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();
}
