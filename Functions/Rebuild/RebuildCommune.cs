using Tcns.Analytics.Lake;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;
using Tcns.Storage.Records;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Rebuild;

/// <summary>Makes the lake's file of a commune and quarter anew from the tables, and takes away the marks that it has settled.</summary>
internal sealed partial class RebuildCommune(
    OfficialUnits units, RecordStore records, LakeStore lake, WaitingChanges waiting, PseudonymKey pseudonyms, ILogger<RebuildCommune> log)
{
    private const long Memory = 256L << 20;

    public async Task RunAsync(UnitCode commune, Period quarter, CancellationToken cancel)
    {
        var province = units.Home(commune)?.Province ?? throw new FormatException("The order names no commune.");
        await Overtaken.TryAgainAsync("the lake's file of commune " + commune, () => TryAsync(province, commune, quarter, cancel), cancel);
    }

    /// <returns>Null where somebody else has rebuilt it meanwhile.</returns>
    private async Task<object?> TryAsync(UnitCode province, UnitCode commune, Period quarter, CancellationToken cancel)
    {
        // In this order: what is written after the clock was asked is marked later than that, or again.
        var before = await lake.FindAsync(province, commune, quarter, cancel);
        var marks = await MarksAsync(province, commune, quarter, cancel);
        var readAt = await waiting.BeginReadingAsync(cancel);

        using var bench = new Workbench(Memory, threads: 1);
        RecordTable.Create(bench.Session, cancel);
        var slice = new RecordSlice(commune, null, quarter.First, quarter.Last, RecordSlice.Living);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await RecordTable.AppendAsync(bench.Session, Counted(records.ReadAsync(slice, cancel), counts), new Pseudonyms(await pseudonyms.GetAsync(cancel)), cancel);
        var path = bench.PathOf("records.parquet");
        var hash = await RecordFile.WriteAsync(bench.Session, path, cancel);

        // A commune that never recorded anything then needs no file; marks are settled all the same.
        var isNothing = before is null && counts.Count == 0 && marks.Count == 0;
        if (!isNothing && !await lake.TryWriteAsync(new LakeFile(province, commune, quarter, hash, readAt, ChangeMarks.Writer, counts, default), before, path, cancel))
            return null;
        if (marks.Count == 0 && before is not null && LakeCounts.Differ(before.Counts, counts) && (await MarksAsync(province, commune, quarter, cancel)).Count == 0)
            LogMended(log, commune.Value, quarter.ToString(), before.Counts.Values.Sum(), counts.Values.Sum());
        foreach (var settled in marks.Where(mark => mark.IsSettledAt(readAt)))
            await waiting.RemoveAsync(settled, cancel);
        return commune;
    }

    /// <summary>Counted here as well as by the engine: the one is held against the other before anything is published.</summary>
    private static async IAsyncEnumerable<FieldRecord> Counted(IAsyncEnumerable<FieldRecord> read, Dictionary<string, int> counts)
    {
        await foreach (var record in read)
        {
            var kind = record.Content.Kind.ToString().ToLowerInvariant();
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            yield return record;
        }
    }

    private async Task<IReadOnlyList<ChangeMark>> MarksAsync(UnitCode province, UnitCode commune, Period quarter, CancellationToken cancel)
    {
        var marks = new List<ChangeMark>();
        await foreach (var mark in waiting.ReadAsync(province, commune, cancel))
        {
            if (mark.Quarter == quarter)
                marks.Add(mark);
        }

        return marks;
    }

    /// <summary>What the weekly comparison of tables and lake is for: without a mark, both should have held the same.</summary>
    [LoggerMessage(91, LogLevel.Warning, "The lake held {Held} records of {Commune} in {Quarter} and the tables hold {Found}, though nothing was marked; it is mended")]
    private static partial void LogMended(ILogger log, string commune, string quarter, int held, int found);
}
