using Tcns.Analytics.Lake;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;
using Tcns.Storage.Records;

namespace Tcns.Functions.Verify;

/// <summary>
/// Looks through a store for what must not be: tables by themselves, tables against the lake, the lake against the feed, the nation. It writes nothing. Of
/// records it holds one commune's in the engine at a time, and of the feed one province's on the disk.
/// </summary>
internal sealed class StoreCheck(
    StoreMatters matters, CommuneMatters communes, CommuneRecords records, CommuneLake files, RecordHistories histories, LakeStore lake, WaitingChanges waiting,
    FeedStore feed, ProvinceFeedCheck provinceFeed, NationCheck nation, ReadFacts facts, AuditLog log, OfficialUnits units, TimeProvider time)
{
    private const long Memory = 512L << 20;

    /// <param name="within">A province or commune; null for everything.</param>
    /// <param name="progress">In percent.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Findings> RunAsync(UnitCode? within, IProgress<int> progress, CancellationToken cancel)
    {
        var findings = new Findings();
        await matters.CheckLogsAsync(within, findings, cancel);
        if (within is null)
            await matters.CheckAsync(findings, cancel);
        var partitions = (await histories.PartitionsAsync(cancel).ToListAsync(cancel)).ToLookup(HomeOf);
        foreach (var stray in within is null ? partitions[null] : [])
            findings.Add(RowFault.Misplaced, stray);
        var provinces = await ProvincesAsync(within, partitions.Select(group => group.Key), cancel);
        for (var place = 0; place < provinces.Count; place++)
        {
            var done = place;
            await CheckAsync(provinces[place], within, partitions, findings, new Share(progress, share => (done + share) * 100 / provinces.Count), cancel);
        }

        if (within is null)
            await nation.CheckAsync(findings, cancel);
        progress.Report(100);
        return findings;
    }

    private async Task CheckAsync(UnitCode province, UnitCode? within, ILookup<UnitCode?, string> partitions, Findings findings, Share progress, CancellationToken cancel)
    {
        var known = await facts.RunAsync(province, cancel);
        var marks = (await waiting.ReadAsync(province, cancel).ToListAsync(cancel)).Where(mark => within is null || units.Contains(within, mark.Unit));
        var held = await lake.ListAsync(province, cancel);
        LateChanges.Tell(marks, held, time.GetUtcNow(), findings);
        var filed = held.ToLookup(file => file.Commune, file => file.Quarter.ToString());
        var chosen = known.Communes.Where(commune => within is null || units.Contains(within, commune)).ToArray();
        for (var place = 0; place < chosen.Length; place++)
        {
            await CheckAsync(known, chosen[place], [.. partitions[chosen[place]]], filed[chosen[place]].ToHashSet(StringComparer.Ordinal), findings, cancel);
            progress.Report(0.8 * (place + 1) / chosen.Length);
        }

        if (within is null || within.Level == UnitLevel.Province)
            await provinceFeed.CheckAsync(province, known, findings, cancel);
    }

    /// <param name="filed">Quarters of which the lake has a file.</param>
    private async Task CheckAsync(ProvinceFacts known, UnitCode commune, IReadOnlyList<string> partitions, HashSet<string> filed, Findings findings, CancellationToken cancel)
    {
        await communes.CheckAsync(commune, findings, cancel);
        if (partitions.Count == 0 && filed.Count == 0)
            return;
        using var bench = new Workbench(Memory, threads: 1);
        RecordTable.Create(bench.Session, cancel);
        var own = new CommuneLog(commune, log);
        var read = records.ReadAsync(commune, partitions, new ClosedQuarters(known, commune, own), own, findings, cancel);
        await files.FillAsync(bench.Session, Noted(read, filed), cancel);
        foreach (var quarter in filed.Order(StringComparer.Ordinal))
            await files.CheckAsync(known.Province, commune, Period.Parse(quarter), partitions, bench.Session, findings, cancel);
    }

    private static async IAsyncEnumerable<FieldRecord> Noted(IAsyncEnumerable<FieldRecord> read, HashSet<string> quarters)
    {
        await foreach (var record in read)
        {
            if (record.Status != RecordStatus.Voided)
                quarters.Add(Period.Containing(record.Date, PeriodKind.Quarter).ToString());
            yield return record;
        }
    }

    private async Task<IReadOnlyList<UnitCode>> ProvincesAsync(UnitCode? within, IEnumerable<UnitCode?> withRecords, CancellationToken cancel)
    {
        if (within is not null)
            return [units.Home(within)!.Province];
        var found = new HashSet<UnitCode>(withRecords.OfType<UnitCode>().Select(commune => units.Home(commune)!.Province));
        found.UnionWith(await lake.ProvincesAsync(cancel));
        foreach (var folder in await feed.FoldersAsync(cancel))
        {
            if (UnitCode.TryParse(folder, out var province) && units.Find(province) is not null)
                found.Add(province);
        }

        await foreach (var unit in log.ChainsAsync(cancel))
        {
            if (unit is not null && units.Home(unit) is { } home)
                found.Add(home.Province);
        }

        return [.. found.OrderBy(province => province.Value, StringComparer.Ordinal)];
    }

    private UnitCode? HomeOf(string partition) => UnitCode.TryParse(partition, out var team) && units.Home(team) is not null ? team.Commune : null;

    private sealed class Share(IProgress<int> whole, Func<double, double> of)
    {
        public void Report(double share) => whole.Report((int)of(share));
    }
}
