using System.Text.Json;
using Tcns.Benchmarks.Results;
using Tcns.Benchmarks.Rollup;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Benchmarks.Scale;

/// <summary>Publications of several sizes, as they were measured: what grows with the visits is a straight line through them.</summary>
internal sealed record PublicationSizes(DateOnly On, string Machine, IReadOnlyList<PublicationSize> Sizes)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PublicationSizes Read(string json) => JsonSerializer.Deserialize<PublicationSizes>(json, Form) ?? throw new FormatException("No publication was measured.");

    public string Write() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>A figure at so many visits, by the line through what was measured.</summary>
    public double At(Func<PublicationSize, double> figure, double visits) => Load.Trend.Of([.. Sizes.Select(size => ((double)size.Visits, figure(size)))]).At(visits);

    public static async Task<PublicationSizes> MeasureAsync(IReadOnlyList<int> visits, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        var folder = Directory.CreateTempSubdirectory("tcns-scale-");
        try
        {
            await using var azurite = await Azurite.StartIndexedInAsync(folder.FullName);
            await using var province = await PlantedProvince.PlantAsync(azurite.ConnectionString);
            var stored = new Cost.StoredBytes(azurite.ConnectionString);
            var sizes = new List<PublicationSize>();
            foreach (var count in visits)
            {
                sizes.Add(await MeasureAsync(province, stored, count));
                await report.WriteLineAsync(sizes[^1].ToString());
            }

            return new PublicationSizes(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), (await Results.Machine.LookAsync()).ToString(), sizes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<PublicationSize> MeasureAsync(PlantedProvince province, Cost.StoredBytes stored, int visits)
    {
        await province.PlantVisitsAsync(visits);
        await province.ForgetFeedAsync();
        using var over = new CancellationTokenSource();
        var watching = PeakDiskAsync(province.Temporary, over.Token);
        var lap = await province.RollUpAsync();
        await over.CancelAsync();
        var (parquet, csv) = (await stored.BlobsAsync(StorageLayout.Feed, PlantedProvince.Code + "/", ".parquet"), await stored.BlobsAsync(StorageLayout.Feed, PlantedProvince.Code + "/", ".csv"));
        return new PublicationSize(
            visits,
            Math.Round(lap.Value, 1),
            Math.Round(lap.Processor!.Value / 1_000, 1),
            (long)(lap.Peak!.Value * (1 << 20)),
            await watching,
            (await stored.BlobsAsync(StorageLayout.Lake, "records/", ".parquet")).Bytes,
            parquet.Bytes,
            csv.Bytes,
            await stored.LargestAsync(StorageLayout.Feed, PlantedProvince.Code + "/"));
    }

    private static async Task<long> PeakDiskAsync(string folder, CancellationToken over)
    {
        for (var most = 0L; ;)
        {
            try
            {
                most = Math.Max(most, new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));
            }
            catch (IOException)
            {
                // A file has gone in between: the next look tells.
            }

            if (over.IsCancellationRequested)
                return most;
            await Task.Delay(Glance, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
