using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>What a province's publication would rest on now.</summary>
internal sealed class SourceReader(ReadFacts facts, LakeStore lake, WaitingChanges waiting, BusinessClock clock)
{
    public async Task<SourceReading> ReadAsync(UnitCode province, CancellationToken cancel)
    {
        var marks = await waiting.ReadAsync(province, cancel).ToListAsync(cancel);
        var at = clock.Now;
        var readAt = await waiting.BeginReadingAsync(cancel);
        var known = await facts.RunAsync(province, cancel);
        var files = await lake.ListAsync(province, cancel);
        var sources = new Sources(
            OwnVersion.Text,
            known.Today,
            readAt,
            ChangeMarks.Writer,
            HashOf(known.Plans),
            [.. files.Select(file => new SourceFile(file.Commune.Value, file.Quarter.ToString(), file.Hash, file.ReadAt, file.Reader))
                .OrderBy(file => file.Quarter, StringComparer.Ordinal).ThenBy(file => file.Commune, StringComparer.Ordinal)],
            [.. known.Registries.Select(registry => new SourceCommune(
                registry.Commune.Value,
                registry.Revision,
                [.. registry.Reopenings.Values.Select(held => PublishScope.Describe(held.Value, known.Today)).Order(StringComparer.Ordinal)]))],
            at,
            [.. marks.Where(mark => mark.Unit.Commune is not null && !mark.IsIn(files))
                .Select(mark => new SourceLag(mark.Unit.Commune!.Value, mark.Quarter.ToString())).Distinct()
                .OrderBy(lag => lag.Quarter, StringComparer.Ordinal).ThenBy(lag => lag.Commune, StringComparer.Ordinal)],
            SourceReports.Of(known));
        return new SourceReading(known, files, sources, [.. marks.Where(mark => mark.Unit.Commune is null && mark.Since + ChangeMark.Settles < readAt)]);
    }

    private static string HashOf(IEnumerable<Plan> plans) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', plans.OrderBy(plan => plan.Id.Value, StringComparer.Ordinal).Select(plan => PlanText.Write(plan))))));
}
