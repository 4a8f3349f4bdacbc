using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Storage.Blobs;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Demo;

/// <summary>The demo with a few communes: the server, and the feed that it has published, fetched whole.</summary>
public sealed class DemoFeed : IAsyncLifetime
{
    /// <summary>In which something has happened to every kind of thing.</summary>
    public const string Commune = "02536";

    public const string Province = "08";

    private const int Communes = 4;
    private const int Size = 12_000;
    private readonly HttpClient client = new();
    private DemoServer server = null!;

    public Uri Address => server.Address;

    public string ProvinceKey => server.Links["province " + Province].Split("#key=")[1];

    /// <summary>Every blob of the container, by its name: those of older publications among them.</summary>
    internal IReadOnlyDictionary<string, byte[]> Blobs { get; private set; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        server = await DemoServer.StartAsync(Communes, Size);
        client.BaseAddress = new Uri(Address, "api/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DemoServer.SystemKey);
        var container = new BlobContainerClient(server.ConnectionString, "feed");
        var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync())
            blobs[blob.Name] = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
        Blobs = blobs;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <param name="path">From <c>/api/</c> on.</param>
    internal async Task<JsonElement> GetAsync(string path) => JsonElement.Parse(await GetTextAsync(path));

    internal async Task<string> GetTextAsync(string path)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        Assert.True(answer.IsSuccessStatusCode, path + ": " + text);
        return text;
    }

    internal JsonElement Manifest(string province) => JsonElement.Parse(Blobs[province + "/latest.json"]);

    /// <summary>The Parquet files that the newest publication names, by the table.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Published(string province) =>
        Manifest(province).GetProperty("datasets").EnumerateArray().ToDictionary(
            dataset => dataset.GetProperty("name").GetString()!,
            IReadOnlyList<string> (dataset) => [.. dataset.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("format").GetString() == "parquet").Select(file => file.GetProperty("path").GetString()!)],
            StringComparer.Ordinal);
}
