using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Testing;

namespace Tcns.Functions.Tests.SystemHealth;

public class HealthVerbTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_verb_tells_each_symptom_with_what_to_do_in_either_language_and_ends_with_1()
    {
        var store = await stores.TakeAsync();
        var (code, said) = await RunAsync(store.ConnectionString);
        Assert.Equal((0, "Không có điều gì bất thường."), (code, said));
        await store.Queue("publish-poison").CreateAsync(cancellationToken: Cancel);
        await store.Queue("publish-poison").SendMessageAsync("x", Cancel);

        var (vietnamese, english, json) = (await RunAsync(store.ConnectionString), await RunAsync(store.ConnectionString, "--en"), await RunAsync(store.ConnectionString, "--json"));

        Assert.Equal((1, 1, 1), (vietnamese.Code, english.Code, json.Code));
        Assert.StartsWith("✗ poison: Hàng đợi publish có khoảng 1 thông điệp", vietnamese.Said, StringComparison.Ordinal);
        Assert.Contains("Thử lại", vietnamese.Said, StringComparison.Ordinal);
        Assert.StartsWith("✗ poison: Messages of the queue publish that failed too often: about 1.", english.Said, StringComparison.Ordinal);
        Assert.Equal("poison", JsonElement.Parse(json.Said).GetProperty("symptoms")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_storage_that_is_away_is_a_symptom_and_not_the_end_of_the_verb()
    {
        var (code, said) = await RunAsync(
            "DefaultEndpointsProtocol=http;AccountName=gone;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/gone;QueueEndpoint=http://127.0.0.1:1/gone;TableEndpoint=http://127.0.0.1:1/gone;",
            "--en");

        Assert.Equal(1, code);
        Assert.StartsWith("✗ storage-away: The part blobs of the storage does not answer.", said, StringComparison.Ordinal);
        Assert.Contains("Nobody knows how these are: feeds, keys, marks, mismatches, queues, store, timers.", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(string storage, params string[] options)
    {
        using var folder = new DataFolder();

        // A folder that is not there keeps no data: the disk of the machine that tests is nobody's concern.
        await using var process = AppProcess.Start(
            BuiltApp.Executable, ["health", .. options], folder.Path, [new("AzureWebJobsStorage", storage), new("Tcns__DataFolder", Path.Combine(folder.Path, "none"))]);
        var code = await process.WaitForExitAsync(TimeSpan.FromSeconds(90));
        return (code, process.Output.Trim());
    }
}
