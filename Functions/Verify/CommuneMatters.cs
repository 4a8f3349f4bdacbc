using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Storage.Registry;
using Tcns.Storage.Reports;

namespace Tcns.Functions.Verify;

/// <summary>A commune's registry, and what its teams submitted: whether everything refers to something that is there.</summary>
internal sealed class CommuneMatters(RegistryFaults rows, ReportStore reports, ReportContents contents)
{
    public async Task CheckAsync(UnitCode commune, Findings findings, CancellationToken cancel)
    {
        var (registry, faults) = await rows.FindAsync(commune, cancel);
        foreach (var row in faults)
            findings.Add(FindingCodes.RegistryOther, commune.Value, row);
        foreach (var lost in LostIn(registry))
            findings.Add(FindingCodes.RegistryOther, commune.Value, lost);
        foreach (var report in (await reports.ReadAsync(commune, cancel)).Submitted.Values.Select(held => held.Report))
        {
            foreach (var version in report.Versions)
            {
                if (!await contents.HasAsync(report.Unit, report.Period, version.Content, cancel))
                    findings.Add(FindingCodes.ReportUnsaid, $"{report.Unit}/{report.Period}", version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>What refers to something that is not there.</summary>
    private static IEnumerable<string> LostIn(CommuneRegistry registry)
    {
        foreach (var member in registry.Members.Values.Select(held => held.Value).Where(member => registry.FindTeam(member.Team) is null))
            yield return $"{member.Team}/{member.Id}";
        foreach (var (team, village) in registry.Teams.Values.SelectMany(held => held.Value.States.Select(state => (held.Value.Code, state.Village))))
        {
            if (village is not null && registry.Find(village) is null)
                yield return $"{team}/{village}";
        }

        foreach (var baseline in registry.Baselines.Values.Select(held => held.Value).Where(baseline => registry.Find(baseline.Village) is null))
            yield return FormattableString.Invariant($"{baseline.Village}/{baseline.Year}");
    }
}
