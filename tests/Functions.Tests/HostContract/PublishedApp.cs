using System.IO.Compression;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>
/// The package as it is deployed: published once for a test run, from a copy of the sources so that no other build is in its way,
/// zipped, and unpacked again as the platform does. Made when the first test asks for it.
/// </summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private static readonly string[] NotSources = ["bin", "obj", "node_modules", "tests", ".git", ".data", "artifacts"];

    /// <summary>Without the analyzers: the build of the tests has run them over the same sources.</summary>
    private static readonly string[] Arguments =
    [
        "publish", "Functions", "-c", "Release", "-r", "linux-x64", "--disable-build-servers", "-nologo", "-v", "quiet",
        "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-published-");
    private readonly Lazy<Task> published;

    public PublishedApp()
    {
        published = new Lazy<Task>(PublishAsync);
    }

    private string Zip => Path.Combine(folder.FullName, "tcns.zip");

    private string Root => Path.Combine(folder.FullName, "root");

    /// <summary>The folder into which the package was unpacked.</summary>
    public async Task<string> GetRootAsync()
    {
        await published.Value;
        return Root;
    }

    public async Task<ZipArchive> OpenZipAsync()
    {
        await published.Value;
        return await ZipFile.OpenReadAsync(Zip);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (published.IsValueCreated)
            await published.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        folder.Delete(recursive: true);
    }

    private async Task PublishAsync()
    {
        var sources = Path.Combine(folder.FullName, "sources");
        Copy(new DirectoryInfo(Repository.Root), sources);
        Directory.CreateSymbolicLink(Path.Combine(sources, "node_modules"), Repository.At("node_modules"));

        // What a developer has, and what must not get into the package.
        await File.WriteAllTextAsync(Path.Combine(sources, "Functions", "local.settings.json"), """{"Values":{"Tcns__SystemKey":"planted"}}""");
        var output = Path.Combine(folder.FullName, "output");
        await using var publishing = AppProcess.Start("dotnet", [.. Arguments, "-o", output, "-p:DeployZip=" + Zip], sources, []);
        if (await publishing.WaitForExitAsync(TimeSpan.FromMinutes(5)) != 0)
            throw new InvalidOperationException("The app could not be published:\n" + publishing.Output + publishing.Errors);
        await ZipFile.ExtractToDirectoryAsync(Zip, Root);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to, file.Name));
        foreach (var inner in from.EnumerateDirectories().Where(inner => !NotSources.Contains(inner.Name)))
            Copy(inner, Path.Combine(to, inner.Name));
    }
}
