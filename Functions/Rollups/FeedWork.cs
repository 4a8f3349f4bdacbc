using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Input;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Rollups;

/// <summary>Writes the files of a publication, reads them back, and puts them together with those that still hold.</summary>
internal sealed class FeedWork(FeedStore store, FeedTopics topics, FeedQualities qualities, OfficialUnits units, UnitListing listing, WorkCores cores, BusinessClock clock)
{
    /// <summary>While the engine writes the rows of one table, this process writes another's as CSV.</summary>
    private const int AtOnce = 2;

    /// <returns>Null where something else is stored under one of the names.</returns>
    public async Task<WrittenFeed?> WriteAsync(FeedJob job, CancellationToken cancel)
    {
        var generatedAt = clock.Now;
        var reports = FeedReports.Of(job, BusinessClock.DayOf(generatedAt));
        FeedInputTables.Load(job.Bench.Session, Input(job, reports, await qualities.CountAsync(job, cancel), generatedAt), cancel);
        if (await WriteAsync(job, reports, cancel) is not { } tables)
            return null;
        FeedFile[] written = [.. tables.SelectMany(table => table.Files)];
        var all = written.Concat(Kept(job.Before, written)).ToArray();
        var package = FeedPackage.Of(job.Paths, all);
        var manifest = FeedManifest.Create(job.Paths, generatedAt, OwnVersion.Text, Quarters(job), all, Counts(job, all), package.Entry);
        var blobs = new FeedPublication(
            job.Paths.Folder.Latest,
            job.Paths.Manifest,
            BinaryData.FromBytes(ManifestText.Write(manifest)),
            [
                .. tables.Select(table => FeedUploads.Of(job.Bench, table.Parquet)),
                FeedUploads.Of(package),
            ],
            job.Before?.Head);
        return new WrittenFeed(blobs, manifest, written);
    }

    /// <summary>
    /// Of the CSV, which takes some fifteen times the room of its Parquet, one file at a time: it is stored and removed before the next is begun,
    /// for a temporary disk may be small.
    /// </summary>
    private async Task<IReadOnlyList<WriteOutcome.Written>?> WriteAsync(FeedJob job, FeedReports reports, CancellationToken cancel)
    {
        var wanted = FeedCatalogue.All.SelectMany(table => QuartersOf(table, job.Scope, reports).Select(quarter => (table, quarter))).ToArray();
        var written = new WriteOutcome.Written[wanted.Length];
        var isTaken = false;
        using var turn = new SemaphoreSlim(1);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(AtOnce, cores.Count), CancellationToken = cancel };
        await Parallel.ForAsync(0, wanted.Length, options, async (place, stop) =>
        {
            using var session = job.Bench.Connect();
            var (table, quarter) = wanted[place];
            var writer = new FeedWriter(session, job.Bench.Folder, job.Paths);
            writer.WriteParquet(table, quarter, stop);
            await turn.WaitAsync(stop);
            try
            {
                written[place] = MismatchException.Unless(writer.WriteCsv(table, quarter, stop));
                var csv = FeedUploads.Of(job.Bench, written[place].Csv);
                isTaken |= !await store.TryStoreAsync(csv, stop);
                File.Delete(job.Bench.PathOf(csv.Name));
            }
            finally
            {
                turn.Release();
            }
        });
        return isTaken ? null : written;
    }

    private static IEnumerable<Period?> QuartersOf(FeedTable table, PublishScope scope, FeedReports reports) => !table.IsByQuarter
        ? [null]
        : table == FactIndicator.Table ? [.. scope.FigureQuarters] : table == FactReport.Table ? [.. reports.Quarters] : (IEnumerable<Period?>)[.. scope.FactQuarters];

    /// <summary>Files of the publication before that nothing has taken the place of.</summary>
    private static IEnumerable<FeedFile> Kept(ProvinceFeed? before, IReadOnlyList<FeedFile> written)
    {
        var replaced = written.Select(file => (file.Dataset, file.Period?.ToString())).ToHashSet();
        return before is null
            ? []
            : before.Manifest.Datasets.SelectMany(dataset => dataset.Files
                .Where(file => !replaced.Contains((dataset.Name, file.Period)))
                .Select(file => FeedManifest.Kept(dataset, file)));
    }

    /// <summary>A quarter is final when its last commune has closed it; one that was opened again says so for ever.</summary>
    private static IReadOnlyList<ManifestQuarter> Quarters(FeedJob job)
    {
        var restated = job.Before?.Manifest.Quarters.Where(quarter => quarter.State == FeedState.Restated).Select(quarter => quarter.Period).ToHashSet(StringComparer.Ordinal) ?? [];
        restated.UnionWith(job.Restated.Select(quarter => quarter.ToString()));
        restated.UnionWith(job.Facts.Registries.SelectMany(registry => registry.Reopenings.Keys));
        var all = job.Scope.FigureQuarters.Concat(job.Scope.FactQuarters)
            .Select(quarter => quarter.ToString()).Concat(job.Before?.Manifest.Quarters.Select(quarter => quarter.Period) ?? []).Distinct(StringComparer.Ordinal);
        return
        [
            .. all.Select(quarter => new ManifestQuarter(
                quarter, !IsClosed(job, Period.Parse(quarter)) ? FeedState.Provisional : restated.Contains(quarter) ? FeedState.Restated : FeedState.Final)),
        ];
    }

    private static bool IsClosed(FeedJob job, Period quarter) => ProvinceClosing.IsClosed(job.Facts, quarter)
        && (job.Scope.Lagging.All(lag => lag.Quarter.First > quarter.First)
            || job.Before?.Manifest.Quarters.Any(known => known.Period == quarter.ToString() && known.State != FeedState.Provisional) == true);

    /// <summary>What the tables held is held against what the files hold; a difference publishes nothing.</summary>
    private static IReadOnlyList<ManifestCount> Counts(FeedJob job, IReadOnlyCollection<FeedFile> files)
    {
        var counts = new List<ManifestCount>();
        foreach (var kind in (string[])["visit", "training", "campaign", "shift", "feedback"])
        {
            var stored = job.Lake.Sum(file => (long)file.Counts.GetValueOrDefault(kind));
            var published = files.Where(file => file.Dataset == "fact_" + kind && file.Path.EndsWith(".parquet", StringComparison.Ordinal)).Sum(file => file.Rows);
            if (stored != published)
                throw new MismatchException(FormattableString.Invariant($"{kind}: the tables held {stored}, the files hold {published}."));
            counts.Add(new ManifestCount(kind, stored, published));
        }

        return counts;
    }

    private FeedInput Input(FeedJob job, FeedReports reports, IReadOnlyList<FeedQuality> quality, DateTimeOffset generatedAt)
    {
        // Also those of files that are kept: a server whose clock was ahead for a while has published periods that are not counted today.
        var kept = job.Before?.Manifest.Quarters.Select(quarter => Period.Parse(quarter.Period)) ?? [];
        var days = job.Scope.Periods.Concat(kept).SelectMany(period => new[] { period.First, period.Last })
            .Concat(job.Lake.Select(file => file.Quarter.First)).Append(job.Facts.Today).Concat(reports.Days).ToArray();
        return new FeedInput(
            units.Find(job.Facts.Province)!,
            listing.Below(job.Facts.Province),
            topics.Of(job.Facts.Plans),
            FeedIndicators.All,
            job.Facts.Plans,
            reports.Rows,
            quality,
            FeedYears.Covering(days.Min(), days.Max()),
            generatedAt);
    }
}
