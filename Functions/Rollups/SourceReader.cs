using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>What a province's publication would rest on now.</summary>
internal sealed class SourceReader(ReadFacts facts, LakeStore lake, WaitingChanges waiting)
{
    /// <summary>Another release may count otherwise.</summary>
    public static string CodeVersion { get; } =
        typeof(SourceReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public async Task<(ProvinceFacts Facts, IReadOnlyList<LakeFile> Files, Sources Sources)> ReadAsync(UnitCode province, CancellationToken cancel)
    {
        var readAt = await waiting.BeginReadingAsync(cancel);
        var known = await facts.RunAsync(province, cancel);
        var files = await lake.ListAsync(province, cancel);
        var sources = new Sources(
            CodeVersion,
            known.Today,
            readAt,
            ChangeMarks.Writer,
            HashOf(known.Plans),
            [.. files.Select(file => new SourceFile(file.Commune.Value, file.Quarter.ToString(), file.Hash, file.ReadAt, file.Reader))
                .OrderBy(file => file.Quarter, StringComparer.Ordinal).ThenBy(file => file.Commune, StringComparer.Ordinal)],
            [.. known.Registries.Select(registry => new SourceCommune(
                registry.Commune.Value,
                registry.Revision,
                [.. registry.Reopenings.Values.Select(held => PublishScope.Describe(held.Value, known.Today)).Order(StringComparer.Ordinal)]))]);
        return (known, files, sources);
    }

    private static string HashOf(IEnumerable<Plan> plans) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', plans.OrderBy(plan => plan.Id.Value, StringComparer.Ordinal).Select(plan => PlanText.Write(plan))))));
}
