using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Compliance;

/// <summary>Findings in sentences that an officer can act on; without names of people.</summary>
internal sealed class FindingSentences(CommuneRegistry registry, DateOnly day, Language language)
{
    public ComplianceResponse.Found Describe(Finding finding)
    {
        var rule = NameOf(finding.Rule);
        var detail = AppTexts.Format(
            "finding." + rule, language, NameOf(finding.Subject), finding.Count, finding.Limit, Math.Abs(finding.Limit - finding.Count));
        return new ComplianceResponse.Found(rule, finding.Subject, finding.Count, finding.Limit, finding.Members, detail);
    }

    public static string NameOf(RuleCode rule) => rule switch
    {
        RuleCode.TooFew => "too-few",
        RuleCode.TooMany => "too-many",
        RuleCode.NoLeader => "no-leader",
        RuleCode.NoDeputy => "no-deputy",
        RuleCode.NoDuties => "no-duties",
        RuleCode.VillageWithoutTeam => "village-without-team",
        RuleCode.TooFewTeams => "too-few-teams",
        RuleCode.TooManyTeams => "too-many-teams",
        RuleCode.NoCommuneTeam => "no-commune-team",
        RuleCode.VillageEnded => "village-ended",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private string NameOf(string subject)
    {
        if (VillageCode.TryParse(subject, out var village) && registry.Find(village) is { } known)
            return known.Name;
        return UnitCode.TryParse(subject, out var unit) && registry.FindTeam(unit) is { } team ? team.StateOn(day).Name : subject;
    }
}
