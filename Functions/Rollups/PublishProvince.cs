using System.Text.Json;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Indicators;
using Tcns.Analytics.Lake;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Feed;
using Tcns.Storage.Files;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>Makes a province's figures and files anew from its lake and its registry, and publishes them as one version.</summary>
internal sealed class PublishProvince(
    PublishLock gate, SourceReader sources, SourceStore notes, FeedStore feed, NewestFeeds newest, FeedFiles files, FeedWork work,
    WaitingChanges waiting, PseudonymKey pseudonyms, MismatchNotes mismatches, WorkCores cores, TimeProvider time)
{
    /// <summary>Beside what the process needs itself, it stays below one and a half gibibytes.</summary>
    private const long Memory = 1L << 30;
    private const int MostTries = 5;

    /// <summary>A publication that was read later than this from now was read by a clock that was ahead: it answers nothing.</summary>
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    /// <param name="province">Whose.</param>
    /// <param name="wanted">Quarters that somebody has asked for.</param>
    /// <param name="progress">In percent.</param>
    /// <param name="cancel">Stops the work; nothing is published then.</param>
    /// <returns>The version that readers meet afterwards, whether or not there was anything to make anew.</returns>
    public Task<string> RunAsync(UnitCode province, IReadOnlyCollection<Period> wanted, IProgress<int> progress, CancellationToken cancel) =>
        RunAsync(province, wanted, null, progress, cancel);

    /// <param name="province">Whose.</param>
    /// <param name="asked">When it was ordered, by the service's clock: who has read everything since then has done it already.</param>
    /// <param name="cancel">Stops the work; nothing is published then.</param>
    public async Task RunAsync(UnitCode province, DateTimeOffset? asked, CancellationToken cancel)
    {
        // Without waiting for who publishes right now.
        if (!IsDone(await newest.ReadAsync(province, cancel), asked))
            await RunAsync(province, [], asked, RollupProgress.None, cancel);
    }

    private Task<string> RunAsync(UnitCode province, IReadOnlyCollection<Period> wanted, DateTimeOffset? asked, IProgress<int> progress, CancellationToken cancel) =>
        gate.HoldAsync(FeedFolder.Of(province), stop => PublishAsync(province, wanted, asked, progress, stop), cancel);

    private async Task<string> PublishAsync(
        UnitCode province, IReadOnlyCollection<Period> wanted, DateTimeOffset? asked, IProgress<int> progress, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (await TryAsync(province, wanted, asked, progress, cancel) is { } version)
                {
                    await mismatches.ClearAsync(province.Value, cancel);
                    return version;
                }

                // Only who has lost the lock can be overtaken so often, or whose storage refuses the commit.
                if (tries == MostTries)
                    throw new InvalidOperationException("The publication of province " + province + " was never taken.");
            }
            catch (FileGoneException) when (tries < MostTries)
            {
                // A commune was rebuilt while its file was fetched: its new one is listed by now.
            }
            catch (MismatchException mismatch)
            {
                await mismatches.NoteAsync(province.Value, mismatch, cancel);
                throw;
            }
        }
    }

    /// <summary>Whether a publication was made from what was read after it was asked for.</summary>
    private bool IsDone(ProvinceFeed? newest, DateTimeOffset? asked) => asked is { } at
        && newest?.Sources is { } sources && sources.CodeVersion == OwnVersion.Text && sources.ReadAt >= at && sources.ReadAt <= time.GetUtcNow() + ClocksApart;

    private async Task<string?> TryAsync(
        UnitCode province, IReadOnlyCollection<Period> wanted, DateTimeOffset? asked, IProgress<int> progress, CancellationToken cancel)
    {
        var before = await newest.ReadAsync(province, cancel);
        if (IsDone(before, asked))
            return before!.Manifest.Version;
        var reading = await sources.ReadAsync(province, cancel);
        var (facts, lake, now) = (reading.Facts, reading.Lake, reading.Sources);
        var published = before?.Manifest.Quarters.ToDictionary(quarter => Period.Parse(quarter.Period), quarter => quarter.State != FeedState.Provisional) ?? [];
        if (before?.Sources?.IsSame(now) == true && wanted.All(published.ContainsKey))
        {
            // The same figures, and they hold of a later moment.
            await WriteNoteAsync(province, before.Manifest.Version, now, cancel);
            newest.Publish(province, before with { Sources = now });
            await SettleAsync(reading, cancel);
            return before.Manifest.Version;
        }

        var scope = PublishScope.Of(facts, now, before?.Sources, published, wanted, isOfEarlierForm: before is not null && before.Manifest.SchemaVersion != FeedCatalogue.SchemaVersion);
        progress.Report(10);

        var version = FeedVersion.At(time.GetUtcNow());
        using var bench = new Workbench(Memory, cores.Count);
        var restated = await CountAsync(bench, facts, lake, scope, before, cancel);
        var unshown = await UnshownAsync(bench, province, before, cancel);
        progress.Report(50);
        if (await work.WriteAsync(new FeedJob(bench, facts, lake, scope, restated, before, new FeedPaths(province, version)), cancel) is not { } publication)
            return null;
        progress.Report(80);

        // Before the commit, or a reader would meet figures of which nobody knows how fresh they are.
        await WriteNoteAsync(province, version.Value, now, cancel);
        if (unshown is not null)
            await notes.WriteLinesAsync(province, version.Value, unshown, cancel);
        await files.KeepAsync(publication.Figures, bench);
        if (await feed.PublishAsync(publication.Blobs, cancel) is not PublishOutcome.Published done)
            return null;
        newest.Publish(province, new ProvinceFeed(done.Head, publication.Manifest, now));
        await SettleAsync(reading, cancel);
        return version.Value;
    }

    private async Task SettleAsync(SourceReading reading, CancellationToken cancel)
    {
        foreach (var mark in reading.Settled)
            await waiting.RemoveAsync(mark, cancel);
    }

    private Task WriteNoteAsync(UnitCode province, string version, Sources now, CancellationToken cancel) =>
        notes.WriteAsync(province, version, BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(now, WireJson.Wire.Sources)), cancel);

    /// <returns>The file of the lines that the publication sums up and does not hold; null where there are none.</returns>
    private async Task<string?> UnshownAsync(Workbench bench, UnitCode province, ProvinceFeed? before, CancellationToken cancel)
    {
        var (earlier, path) = (bench.PathOf("unshown-before.parquet"), bench.PathOf("unshown.parquet"));
        var isThere = before is not null && await notes.TryDownloadLinesAsync(province, before.Manifest.Version, earlier, cancel);
        return UnshownLines.Write(bench.Session, isThere ? earlier : null, path, cancel) > 0 ? path : null;
    }

    /// <returns>The quarters whose closed figures are others by a reopening.</returns>
    private async Task<IReadOnlyList<Period>> CountAsync(
        Workbench bench, ProvinceFacts facts, IReadOnlyList<LakeFile> lake, PublishScope scope, ProvinceFeed? before, CancellationToken cancel)
    {
        var count = lake.Sum(file => file.Counts.Values.Sum(kind => (long)kind));
        RecordFile.Open(bench.Session, await files.GetAsync(lake, bench.Files, cancel), count, cancel);
        RegistryTables.Write(bench.Session, facts, new Pseudonyms(await pseudonyms.GetAsync(cancel)), cancel);
        ProvinceFigures.Count(bench.Session, facts, scope.Periods, cancel);
        var quarters = scope.FigureQuarters.Select(quarter => quarter.ToString()).ToHashSet(StringComparer.Ordinal);
        var earlier = before is null ? [] : await files.GetAsync([.. before.FilesOf("fact_indicator", quarters)], bench.Files, cancel);
        return KeptFigures.Keep(bench.Session, earlier, scope.Thawed, scope.Lagging, cancel);
    }
}
