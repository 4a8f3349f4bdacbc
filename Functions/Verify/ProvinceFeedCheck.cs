using System.Text.Json;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.Verify;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Rollups;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Verify;

/// <summary>A province's newest publication: its files by themselves, held against the lake that it was made from, and its figures counted anew.</summary>
internal sealed class ProvinceFeedCheck(FeedCopy copies, LakeStore lake, SourceStore notes, FactsFromLake facts, TimeProvider time)
{
    private const long Memory = 1L << 30;

    public async Task CheckAsync(UnitCode province, ProvinceFacts known, Findings findings, CancellationToken cancel)
    {
        var read = time.GetUtcNow();
        if (await copies.ReadAsync(FeedFolder.Of(province), findings, cancel) is not { } manifest)
        {
            LateChanges.Tell(province, await lake.ListAsync(province, cancel), read, findings);
            return;
        }

        using var bench = new Workbench(Memory, Environment.ProcessorCount);
        var files = await copies.FetchAsync(manifest, bench.Folder, findings, cancel);
        var names = PeopleNamed.Of(known);
        foreach (var dataset in manifest.Datasets)
            CheckTable(dataset, files, manifest, bench.Session, names, findings, cancel);
        if (await notes.ReadAsync(province, manifest.Version, cancel) is not { } text)
        {
            findings.Add(FindingCodes.FeedPointer, $"published/{province}/{manifest.Version}.json", "sources");
            return;
        }

        var sources = JsonSerializer.Deserialize(text, WireJson.Wire.Sources)!;
        var held = await lake.ListAsync(province, cancel);
        LateChanges.Tell(manifest, sources, known, held, read, findings);
        TellLacking(manifest, sources, findings);
        try
        {
            await facts.CheckAsync(manifest, sources, held, files, bench, names, findings, cancel);
            CheckFigures(manifest, files, bench.Session, findings, cancel);
        }
        catch (EngineException unreadable)
        {
            findings.Add(FindingCodes.FeedPair, province + "/" + manifest.Version, unreadable.GetType().Name);
        }
    }

    /// <summary>Tables of which every publication has a file, those of quarters once the lake has one. An earlier form had fewer tables.</summary>
    private static void TellLacking(FeedManifest manifest, Sources sources, Findings findings)
    {
        var wanted = FeedCatalogue.All.Where(table => !table.IsByQuarter && manifest.SchemaVersion == FeedCatalogue.SchemaVersion).Select(table => table.Name)
            .Concat(FigureCheck.Tables.Where(name => sources.Files.Count > 0 || !FeedCatalogue.ByName[name].IsByQuarter || name == FactIndicator.Table.Name));
        foreach (var lacking in wanted.Except(manifest.Datasets.Where(dataset => dataset.Files.Count > 0).Select(dataset => dataset.Name)))
            findings.Add(FindingCodes.FeedMissing, manifest.Province + "/" + manifest.Version, lacking);
    }

    private static void CheckTable(
        ManifestDataset dataset, IReadOnlyDictionary<string, string> files, FeedManifest manifest, Session session, PeopleNamed names, Findings findings, CancellationToken cancel)
    {
        foreach (var pair in dataset.Files.GroupBy(file => file.Period, StringComparer.Ordinal))
        {
            var (parquet, csv) = (pair.FirstOrDefault(file => file.Format == "parquet"), pair.FirstOrDefault(file => file.Format == "csv"));
            if (parquet is null || csv is null || parquet.Rows != csv.Rows)
            {
                findings.Add(FindingCodes.FeedPair, dataset.Name + " " + pair.Key, "rows");
                continue;
            }

            if (!files.TryGetValue(parquet.Path, out var first) || !files.TryGetValue(csv.Path, out var second))
                continue;

            // Files of an earlier form have other columns; they are all made anew at the first publication by this release.
            if (manifest.SchemaVersion == FeedCatalogue.SchemaVersion && FeedCatalogue.ByName.TryGetValue(dataset.Name, out var table)
                && FilePair.Difference(session, table, first, second, parquet.Rows, cancel) is { } difference)
            {
                findings.Add(FindingCodes.FeedPair, parquet.Path, difference);
            }

            Search(names, dataset.Name, parquet.Path, first, session, findings, cancel);
        }
    }

    private static void Search(PeopleNamed names, string table, string path, string file, Session session, Findings findings, CancellationToken cancel)
    {
        try
        {
            foreach (var (column, text) in TextColumns.Of(session, file, cancel).ToList())
            {
                if (names.AreIn(text, isOfficial: table.StartsWith("dim_", StringComparison.Ordinal) && table != "dim_member"))
                    findings.Add(FindingCodes.PersonNamed, path, column);
            }
        }
        catch (EngineException)
        {
            // That it cannot be read is told already.
        }
    }

    private static void CheckFigures(
        FeedManifest manifest, IReadOnlyDictionary<string, string> files, Session session, Findings findings, CancellationToken cancel)
    {
        var needed = FigureCheck.Tables.ToDictionary(
            name => name, IReadOnlyList<string> (name) => [.. manifest.FilesOf(name).Where(file => files.ContainsKey(file.Path)).Select(file => files[file.Path])], StringComparer.Ordinal);

        // What lacks is told already; where the lake had no file yet, no fact was to be published.
        if (needed.Values.Any(paths => paths.Count == 0))
            return;
        var check = new FigureCheck(session, needed, cancel);
        foreach (var figure in check.Untraceable(cancel))
            findings.Add(FindingCodes.FigureUntraceable, figure.ToString(), figure.Counted);
        foreach (var figure in check.Recount(cancel))
            findings.Add(FindingCodes.FigureRecount, figure.ToString(), $"{figure.Published} {figure.Counted}");
        foreach (var figure in check.Sums(cancel))
            findings.Add(FindingCodes.FigureSum, figure.ToString(), $"{figure.Published} {figure.Counted}");
        findings.LookedAtFigures(manifest.FilesOf("fact_indicator").Sum(file => file.Rows));
    }
}
