using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Lake;
using Tcns.Analytics.Verify;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rollups;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;
using Tcns.Storage.Records;

namespace Tcns.Functions.Verify;

/// <summary>
/// A commune's files in the lake, each held against the tables: exactly the living records, with their content. What a mark stands for may differ; what
/// differs otherwise is read again, tables and file, before it is told.
/// </summary>
internal sealed class CommuneLake(LakeStore lake, RecordHistories histories, WaitingChanges waiting, PseudonymKey pseudonyms)
{
    private const int Looks = 3;

    /// <param name="session">Has the commune's records in <c>record</c>.</param>
    /// <param name="quarter">Which file.</param>
    /// <param name="partitions">Its teams, for a second look.</param>
    public async Task CheckAsync(UnitCode province, UnitCode commune, Period quarter, IReadOnlyList<string> partitions, Session session, Findings findings, CancellationToken cancel)
    {
        if (await LookAsync(province, commune, quarter, session, cancel) is { Count: > 0 } found)
        {
            for (var look = 2; look <= Looks && found.Count > 0; look++)
            {
                using var bench = new Workbench(256L << 20, threads: 1);
                RecordTable.Create(bench.Session, cancel);
                await FillAsync(bench.Session, ReadAgain(partitions, cancel), cancel);
                found = await LookAsync(province, commune, quarter, bench.Session, cancel);
            }

            foreach (var finding in found)
                findings.Add(finding.Code, finding.Place, finding.Detail);
        }

        findings.LookedAtLakeFile();
    }

    public async Task FillAsync(Session session, IAsyncEnumerable<FieldRecord> read, CancellationToken cancel) =>
        await RecordTable.AppendAsync(session, read, new Pseudonyms(await pseudonyms.GetAsync(cancel)), cancel);

    /// <summary>Rows that cannot be read are told elsewhere, and are no record here.</summary>
    private async IAsyncEnumerable<FieldRecord> ReadAgain(IReadOnlyList<string> partitions, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var team in partitions.Select(UnitCode.Parse).Where(team => team.Level == UnitLevel.Team))
        {
            await foreach (var history in histories.ReadAsync(team, cancel))
            {
                if (history.Newest is { } newest)
                    yield return newest;
            }
        }
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(UnitCode province, UnitCode commune, Period quarter, Session session, CancellationToken cancel)
    {
        var place = $"{quarter}/{province}/{commune}";
        var file = await lake.FindAsync(province, commune, quarter, cancel);
        var differences = file is null ? [] : await DifferencesAsync(file, place, session, cancel);
        if (file is null && LakeCheck.Held(session, quarter, cancel) is > 0 and var held)
            differences = [new Finding(FindingCodes.LakeMissing, place, held.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        if (differences.Count == 0)
            return [];

        // After the records: whoever wrote one of them had marked it before.
        var marks = await waiting.ReadAsync(province, commune, cancel).Where(mark => mark.Quarter == quarter && (file is null || !mark.IsSettledAt(file.ReadAt))).ToListAsync(cancel);
        return [.. differences.Where(difference => !IsExplained(difference, marks))];
    }

    /// <summary>What a mark stands for is not in the file yet; without a file any mark of the commune will do.</summary>
    private static bool IsExplained(Finding difference, IReadOnlyCollection<ChangeMark> marks) => difference.Code switch
    {
        FindingCodes.LakeMissing => marks.Count > 0,
        FindingCodes.LakeAltered or FindingCodes.LakeDoubled => false,
        _ => marks.Any(mark => mark.Unit.Level == UnitLevel.Commune || difference.Detail.StartsWith(mark.Unit.Value + "/", StringComparison.Ordinal)),
    };

    private async Task<IReadOnlyList<Finding>> DifferencesAsync(LakeFile file, string place, Session session, CancellationToken cancel)
    {
        using var folder = new TemporaryFolder("verify");
        var path = Path.Combine(folder.FullName, "records.parquet");
        if (!await lake.TryDownloadAsync(file, path, cancel))
            return [new Finding(FindingCodes.LakeAltered, place, "replaced")];
        if (await HashAsync(path, cancel) is var hash && hash != file.Hash)
            return [new Finding(FindingCodes.LakeAltered, place, "sha256"), .. Rows(file, place, path, session, cancel)];
        return Rows(file, place, path, session, cancel);
    }

    private static IReadOnlyList<Finding> Rows(LakeFile file, string place, string path, Session session, CancellationToken cancel)
    {
        try
        {
            List<Finding> found = [.. LakeCheck.Differences(session, path, file.Quarter, cancel).Select(row => new Finding(CodeOf(row.Sort), place, row.Team + "/" + row.Id))];
            if (found.Count == 0 && LakeCounts.Differ(LakeCheck.Counts(session, path, cancel), file.Counts))
                found.Add(new Finding(FindingCodes.LakeAltered, place, "counts"));
            return found;
        }
        catch (EngineException)
        {
            return [new Finding(FindingCodes.LakeAltered, place, "unreadable")];
        }
    }

    private static string CodeOf(string sort) => sort switch
    {
        "lacks" => FindingCodes.LakeLacks,
        "extra" => FindingCodes.LakeExtra,
        "doubled" => FindingCodes.LakeDoubled,
        _ => FindingCodes.LakeOther,
    };

    private static async Task<string> HashAsync(string path, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }
}
