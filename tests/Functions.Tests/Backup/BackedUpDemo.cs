using System.Text.Json.Nodes;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;

namespace Tcns.Functions.Tests.Backup;

/// <summary>A demo with its figures, and a backup of it, made when the first test asks.</summary>
public sealed class BackedUpDemo(Stores stores) : IDisposable
{
    private const string Key = "khoa-he-thong-cua-bai-kiem-thu";
    private readonly DataFolder folder = new();
    private readonly SemaphoreSlim gate = new(1);
    private Store? store;

    /// <summary>Where the backup of everything lies.</summary>
    internal string Whole => Path.Combine(folder.Path, "whole");

    internal async Task<Store> GetAsync()
    {
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return store ??= await FillAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A folder that nobody else has.</summary>
    internal string NewFolder() => Path.Combine(folder.Path, Guid.NewGuid().ToString("N"));

    /// <summary>What a store's app says of a unit's figures: all but whether they are complete, which is a matter of the marks.</summary>
    internal static async Task<string> FiguresAsync(Store of, params string[] units)
    {
        using var data = new DataFolder();
        await using var app = await LocalApp.StartAsync(data.Path, of.ConnectionString, ("Tcns__Clock", VerbProcess.Clock), ("Tcns__SystemKey", Key), ("Tcns__Timers", "false"));
        var figures = new List<string>();
        foreach (var unit in units)
        {
            foreach (var period in (string[])["2026-Q3", "2026-Q4"])
            {
                using var answer = await app.GetAsync($"/api/v1/indicators?unit={unit}&period={period}", Key);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                var json = JsonNode.Parse(text)!.AsObject();
                json.Remove("complete");
                json.Remove("traceId");
                figures.Add($"{unit} {period} {(int)answer.StatusCode} {json.ToJsonString()}");
            }
        }

        return string.Join('\n', figures);
    }

    public void Dispose()
    {
        gate.Dispose();
        folder.Dispose();
    }

    private async Task<Store> FillAsync()
    {
        var filled = await stores.TakeAsync();
        var demo = await VerbProcess.RunAsync(filled.ConnectionString, "demo", "--no-serve", "--communes", "1", "--size", "4000");
        Assert.Equal((0, ""), (demo.Code, demo.Errors));
        var export = await VerbProcess.RunAsync(filled.ConnectionString, "export", "--to", Whole);
        Assert.Equal((0, ""), (export.Code, export.Errors));
        return filled;
    }
}
