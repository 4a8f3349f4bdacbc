using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>The temporary disk of an instance is small beside a busy province's files.</summary>
public class SmallDiskTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_the_csv_of_a_publication_one_file_at_a_time_lies_on_the_disk()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await using var proxy = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Blob, world.Storage));
        await using var app = await OwnApp.StartAsync(Endpoints.Through(proxy.Address, StorageService.Blob, world.Storage), "--Tcns:Clock", TestApp.Clock);
        var seen = new ConcurrentQueue<(string Stored, int Lying)>();
        proxy.Heard = request =>
        {
            if (request.Method == "PUT" && request.Target.Contains("/feed/31/", StringComparison.Ordinal) && VersionIn(request.Target) is { } version)
                seen.Enqueue((request.Target, Lying(version)));
        };

        await app.Services.GetRequiredService<PublishProvince>().RunAsync(UnitCode.Parse("31"), [], RollupProgress.None, Cancel);

        Assert.Contains(seen, put => put.Stored.EndsWith(".csv", StringComparison.Ordinal));
        Assert.All(seen, put => Assert.Equal((put.Stored, put.Stored.EndsWith(".csv", StringComparison.Ordinal) ? 1 : 0), put));
    }

    /// <summary>Null of the one blob that has none.</summary>
    private static string? VersionIn(string target) => Path.GetFileNameWithoutExtension(target).Split('-')[^1] is var name && name != "latest" ? name : null;

    /// <summary>How many CSV files of a publication lie in the folder of whoever makes it.</summary>
    private static int Lying(string version) => Directory.EnumerateDirectories(Path.GetTempPath(), "tcns-work-*").Sum(folder =>
    {
        try
        {
            return Directory.EnumerateFiles(folder, $"*-{version}.csv", SearchOption.AllDirectories).Count();
        }
        catch (IOException)
        {
            // Another's, which has gone meanwhile.
            return 0;
        }
    });
}
