using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tcns.Testing;

namespace Tcns.Benchmarks.Start;

/// <summary>
/// From the start of the process to its first 200, against an empty ASP.NET Core app that is published the same way
/// (self-contained, ReadyToRun), in turn: <c>/</c>, which the Functions host waits for, and <c>/api/health</c>, which
/// also asks the storage.
/// </summary>
internal sealed class StartScenario : IScenario
{
    private const int Rounds = 10;

    public string Name => "start";

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-start-").FullName;
        try
        {
            await using var azurite = await Azurite.StartAsync();
            var own = await PublishedApp.PublishAsync("Functions", "Tcns.Functions", folder);
            var empty = await PublishedApp.PublishAsync(Path.Combine("benchmarks", "EmptyApp"), "Tcns.EmptyApp", folder);
            var (ownRoot, ownHealth, bare) = (new List<double>(), new List<double>(), new List<double>());

            // The first of each fills the caches of the file system and does not count.
            for (var round = 0; round <= Rounds; round++)
            {
                bare.Add(await empty.TimeAsync("/", FreePort(), azurite.ConnectionString));
                ownRoot.Add(await own.TimeAsync("/", FreePort(), azurite.ConnectionString));
                ownHealth.Add(await own.TimeAsync("/api/health", FreePort(), azurite.ConnectionString));
            }

            Report(output, "empty app, /", bare, bare);
            Report(output, "Tcns, /", ownRoot, bare);
            Report(output, "Tcns, /api/health", ownHealth, bare);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Report(TextWriter output, string what, List<double> times, List<double> bare)
    {
        var counted = times.Skip(1).Order().ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-20} median {Median(times),6:F0} ms   {counted[0],6:F0} … {counted[^1]:F0} ms   ratio {Median(times) / Median(bare):F2}"));
    }

    private static double Median(List<double> times)
    {
        var sorted = times.Skip(1).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
