using System.Runtime.Versioning;
using System.Text.Json;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Tests.HostContract;

public class PackageTests(PublishedApp published)
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_json_the_handler_and_a_folder_for_each_function_lie_at_the_root()
    {
        var names = await NamesAsync();

        Assert.Contains("host.json", names);
        Assert.Contains("Tcns.Functions", names);
        Assert.Equal(
            FunctionCatalogue.All.Select(function => function.Name + "/function.json").Order(StringComparer.Ordinal),
            names.Where(name => name.EndsWith("function.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_handler_that_host_json_names_is_executable_for_everybody_in_the_zip_and_as_unpacked()
    {
        var root = await published.GetRootAsync();
        using var host = await ReadHostAsync();
        var handler = host.RootElement.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;
        using var zip = await published.OpenZipAsync();

        Assert.Equal(Execute, (UnixFileMode)(zip.GetEntry(handler)!.ExternalAttributes >> 16) & Execute);
        Assert.Equal(Execute, File.GetUnixFileMode(Path.Combine(root, handler)) & Execute);
    }

    [Theory]
    [InlineData("local.settings.json")]
    [InlineData("azurite-child.cjs")]
    [InlineData("azurite-tables.cjs")]
    [InlineData("azurite-lock.cjs")]
    [InlineData("azurite-disk.cjs")]
    public async Task What_belongs_to_local_runs_stays_out(string name) =>
        Assert.DoesNotContain(await NamesAsync(), entry => Path.GetFileName(entry) == name);

    [Fact]
    public async Task Host_json_says_what_the_host_has_to_do()
    {
        using var host = await ReadHostAsync();
        var root = host.RootElement;
        var queues = root.GetProperty("extensions").GetProperty("queues");

        Assert.Equal("2.0", root.GetProperty("version").GetString());
        Assert.InRange(TimeSpan.Parse(root.GetProperty("functionTimeout").GetString()!, null), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        Assert.Equal("", root.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal("00:00:30", queues.GetProperty("visibilityTimeout").GetString());
        Assert.Equal(5, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal("base64", queues.GetProperty("messageEncoding").GetString());
        Assert.Equal("Microsoft.Azure.Functions.ExtensionBundle", root.GetProperty("extensionBundle").GetProperty("id").GetString());
        Assert.True(root.GetProperty("customHandler").GetProperty("enableProxyingHttpRequest").GetBoolean());
        Assert.False(root.GetProperty("customHandler").TryGetProperty("enableForwardingHttpRequest", out _));
    }

    private async Task<IReadOnlyList<string>> NamesAsync()
    {
        using var zip = await published.OpenZipAsync();
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private async Task<JsonDocument> ReadHostAsync() =>
        JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(await published.GetRootAsync(), "host.json"), Cancel));
}
