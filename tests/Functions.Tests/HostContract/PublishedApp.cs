using System.IO.Compression;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>
/// The package as it is deployed: published once for a test run, from a copy of the sources so that no other build is in its way,
/// zipped, and unpacked again as the platform does. Made when the first test asks for it. The copy is kept, so that the next run
/// compiles only what has changed.
/// </summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private static readonly string[] NotSources = ["bin", "obj", "node_modules", ".git", ".data", "artifacts"];

    /// <summary>Of the tests the package's own trial needs what lies in <c>tests/Testing</c>.</summary>
    private const string TestProject = ".Tests";

    /// <summary>Without the analyzers: the build of the tests has run them over the same sources.</summary>
    private static readonly string[] Arguments =
    [
        "publish", "Functions", "-c", "Release", "-r", "linux-x64", "--disable-build-servers", "-nologo", "-v", "quiet",
        "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
    ];

    private static readonly string Kept = Repository.At("tests", "Functions.Tests", "obj", "published");

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

    public async Task<string> GetExecutableAsync() => Path.Combine(await GetRootAsync(), "Tcns.Functions");

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
        Directory.CreateDirectory(Kept);
        await using (await LockAsync(Path.Combine(Kept, "lock")))
        {
            var sources = Path.Combine(Kept, "sources");
            Mirror(new DirectoryInfo(Repository.Root), sources);
            if (!Path.Exists(Path.Combine(sources, "node_modules")))
                Directory.CreateSymbolicLink(Path.Combine(sources, "node_modules"), Repository.At("node_modules"));

            // What a developer has, and what must not get into the package.
            await File.WriteAllTextAsync(Path.Combine(sources, "Functions", "local.settings.json"), """{"Values":{"Tcns__SystemKey":"planted"}}""");
            var output = Path.Combine(folder.FullName, "output");
            await using var publishing = AppProcess.Start("dotnet", [.. Arguments, "-o", output, "-p:DeployZip=" + Zip], sources, []);
            if (await publishing.WaitForExitAsync(TimeSpan.FromMinutes(10)) != 0)
                throw new InvalidOperationException("The app could not be published:\n" + publishing.Output + publishing.Errors);
        }

        await ZipFile.ExtractToDirectoryAsync(Zip, Root);
    }

    /// <summary>Two runs of one checkout publish one after the other.</summary>
    private static async Task<FileStream> LockAsync(string path)
    {
        var file = (FileStream?)null;
        await Patience.UntilAsync("the other run to have published", TimeSpan.FromMinutes(10), () =>
        {
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another run holds it.
            }

            return file is not null;
        });
        return file!;
    }

    /// <summary>What is as it was stays as it is, by which the build sees that it need not be built again.</summary>
    private static void Mirror(DirectoryInfo from, string to)
    {
        var (files, folders) = (from.GetFiles(), from.GetDirectories().Where(inner => !NotSources.Contains(inner.Name) && !inner.Name.EndsWith(TestProject, StringComparison.Ordinal)).ToArray());
        var there = Directory.CreateDirectory(to);
        foreach (var gone in there.GetFiles().Where(file => !files.Any(one => one.Name == file.Name)))
            gone.Delete();
        foreach (var gone in there.GetDirectories().Where(inner => !NotSources.Contains(inner.Name) && !folders.Any(one => one.Name == inner.Name)))
            gone.Delete(recursive: true);
        foreach (var file in files)
        {
            var copy = new FileInfo(Path.Combine(to, file.Name));
            if (!copy.Exists || copy.Length != file.Length || copy.LastWriteTimeUtc != file.LastWriteTimeUtc)
                file.CopyTo(copy.FullName, overwrite: true);
        }

        foreach (var inner in folders)
            Mirror(inner, Path.Combine(to, inner.Name));
    }
}
