using System.Text.Json;
using System.Xml.Linq;
using Tcns.Testing;

namespace Tcns.Architecture.Tests;

public class PinningTests
{
    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(IsOurs);

        Assert.DoesNotContain(projects, project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")));
    }

    [Fact]
    public void Every_dependency_stands_in_the_list_with_its_version()
    {
        var list = File.ReadAllText(Repository.At("docs", "dependencies.md"));

        Assert.DoesNotContain(NuGet().Concat(Npm()), package => !list.Contains($"| {package.Name} | {package.Version} |", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_version_is_exact() =>
        Assert.DoesNotContain(NuGet().Concat(Npm()), package => package.Version.IndexOfAny(['*', '^', '~', '[', '(', '>']) >= 0);

    private static IEnumerable<(string Name, string Version)> NuGet() => XDocument.Load(Repository.At("Directory.Packages.props"))
        .Descendants()
        .Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
        .Select(element => (element.Attribute("Include")!.Value, element.Attribute("Version")!.Value));

    private static List<(string Name, string Version)> Npm()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Repository.At("package.json")));
        return [.. ((string[])["dependencies", "devDependencies"])
            .SelectMany(group => package.RootElement.GetProperty(group).EnumerateObject())
            .Select(dependency => (dependency.Name, dependency.Value.GetString()!))];
    }

    private static bool IsOurs(string project) => !project.Contains("node_modules", StringComparison.Ordinal);
}
