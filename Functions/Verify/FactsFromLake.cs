using System.Text.Json;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Lake;
using Tcns.Analytics.Verify;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Rollups;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Verify;

/// <summary>
/// Holds the published facts against the lake, quarter by quarter. A commune whose file is another than the one that was published has been rebuilt since,
/// and waits for the next publication: of that nothing is told.
/// </summary>
internal sealed class FactsFromLake(LakeStore lake, SourceStore sources)
{
    public async Task CheckAsync(
        UnitCode province, FeedManifest manifest, IReadOnlyDictionary<string, string> files, Workbench bench, PeopleNamed names, Findings findings, CancellationToken cancel)
    {
        if (await sources.ReadAsync(province, manifest.Version, cancel) is not { } text)
        {
            findings.Add(FindingCodes.FeedPointer, $"published/{province}/{manifest.Version}.json", "sources");
            return;
        }

        var published = JsonSerializer.Deserialize(text, WireJson.Wire.Sources)!.Files.ToDictionary(file => (file.Commune, file.Quarter), file => file.Hash);
        var now = (await lake.ListAsync(province, cancel)).ToDictionary(file => (file.Commune.Value, file.Quarter.ToString()));
        var empty = await EmptyAsync(bench, cancel);
        foreach (var quarter in published.Keys.Concat(now.Keys).Select(key => key.Item2).Concat(manifest.Quarters.Select(held => held.Period)).Distinct().Order(StringComparer.Ordinal))
        {
            var (paths, unsettled) = (new List<string> { empty }, new List<string>());
            foreach (var key in published.Keys.Concat(now.Keys).Where(key => key.Item2 == quarter).Distinct())
            {
                var path = bench.PathOf($"lake-{quarter}-{key.Item1}.parquet");
                if (published.TryGetValue(key, out var hash) && now.TryGetValue(key, out var file) && file.Hash == hash && await lake.TryDownloadAsync(file, path, cancel))
                    paths.Add(path);
                else
                    unsettled.Add(key.Item1);
            }

            Check(Period.Parse(quarter), paths, unsettled, manifest, files, bench.Session, findings, cancel);
            Search(quarter, paths, names, bench.Session, findings, cancel);
            foreach (var path in paths.Skip(1))
                File.Delete(path);
        }
    }

    /// <summary>So that there is a file of the lake to read, also where no commune has one.</summary>
    private static async Task<string> EmptyAsync(Workbench bench, CancellationToken cancel)
    {
        using var other = new Workbench(64L << 20, threads: 1);
        RecordTable.Create(other.Session, cancel);
        var path = bench.PathOf("lake-empty.parquet");
        await RecordFile.WriteAsync(other.Session, path, cancel);
        return path;
    }

    private static void Check(
        Period quarter, IReadOnlyCollection<string> paths, IReadOnlyCollection<string> unsettled, FeedManifest manifest, IReadOnlyDictionary<string, string> files,
        Session session, Findings findings, CancellationToken cancel)
    {
        var check = new FactCheck(session, quarter, paths, unsettled);
        var wanted = new HashSet<string>(StringComparer.Ordinal) { quarter.ToString() };
        string[] Of(string table) => [.. manifest.FilesOf(table, wanted).Where(file => files.ContainsKey(file.Path)).Select(file => files[file.Path])];
        foreach (var kind in FactCheck.All)
        {
            if (Of("fact_" + kind) is { Length: > 0 } facts)
                Tell(check.Differences(kind, facts, cancel), $"fact_{kind} {quarter}", findings);
            else if (check.Filed(kind, cancel) is > 0 and var filed)
                findings.Add(FindingCodes.FeedLacks, $"fact_{kind} {quarter}", filed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var words in (string[])["topics", "outcomes"])
        {
            if (Of("fact_visit_" + words[..^1]) is { Length: > 0 } facts)
                Tell(check.WordDifferences(words, facts, cancel), $"fact_visit_{words[..^1]} {quarter}", findings);
        }
    }

    private static void Tell(IReadOnlyList<RowDifference> rows, string place, Findings findings)
    {
        foreach (var row in rows)
            findings.Add(row.Sort switch { "lacks" => FindingCodes.FeedLacks, "extra" => FindingCodes.FeedExtra, _ => FindingCodes.FeedOther }, place, row.Team + "/" + row.Id);
    }

    private static void Search(string quarter, IEnumerable<string> paths, PeopleNamed names, Session session, Findings findings, CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            foreach (var (column, text) in TextColumns.Of(session, path, cancel).ToList())
            {
                if (names.AreIn(text, isOfficial: false))
                    findings.Add(FindingCodes.PersonNamed, $"{quarter} {Path.GetFileName(path)}", column);
            }
        }
    }
}
