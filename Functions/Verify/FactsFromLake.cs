using System.Globalization;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Lake;
using Tcns.Analytics.Verify;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Verify;

/// <summary>
/// Holds the published facts against the lake, quarter by quarter. A commune whose file is another than the one that was published has been rebuilt since,
/// and waits for the next publication: of that nothing is told.
/// </summary>
internal sealed class FactsFromLake(LakeStore lake)
{
    public async Task CheckAsync(
        FeedManifest manifest, Sources sources, IReadOnlyList<LakeFile> held, IReadOnlyDictionary<string, string> files, Workbench bench, PeopleNamed names,
        Findings findings, CancellationToken cancel)
    {
        var published = sources.Files.ToDictionary(file => (file.Commune, file.Quarter), file => file.Hash);
        var now = held.ToDictionary(file => (file.Commune.Value, file.Quarter.ToString()));
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
            else
                TellLacking("fact_" + kind, check.Filed(kind, cancel), quarter, findings);
        }

        foreach (var words in (string[])["topics", "outcomes"])
        {
            if (Of("fact_visit_" + words[..^1]) is { Length: > 0 } facts)
                Tell(check.WordDifferences(words, facts, cancel), $"fact_visit_{words[..^1]} {quarter}", findings);
            else
                TellLacking("fact_visit_" + words[..^1], check.FiledWords(words, cancel), quarter, findings);
        }
    }

    /// <summary>Of a quarter of which the publication has no file of a table.</summary>
    private static void TellLacking(string table, long filed, Period quarter, Findings findings)
    {
        if (filed > 0)
            findings.Add(FindingCodes.FeedLacks, $"{table} {quarter}", filed.ToString(CultureInfo.InvariantCulture));
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
