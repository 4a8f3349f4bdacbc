using Tcns.Domain.Registry;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Compliance;

/// <summary>Which rules of which plans a team or commune breaks on a day.</summary>
/// <param name="Compliant">Whether nothing was found.</param>
/// <param name="Plans">Every plan in force on that day, those without findings too.</param>
/// <param name="Other">What needs no plan to be wrong.</param>
internal sealed record ComplianceResponse(
    string Unit, DateOnly On, bool Compliant, IReadOnlyList<ComplianceResponse.OfPlan> Plans, IReadOnlyList<ComplianceResponse.Found> Other)
{
    public static ComplianceResponse Of(string unit, DateOnly on, IEnumerable<Finding> found, CommuneView view, Language language)
    {
        var findings = found.ToArray();
        var sentences = new FindingSentences(view.Registry, on, language);
        return new ComplianceResponse(
            unit,
            on,
            findings.Length == 0,
            [.. view.Plans.Where(plan => plan.IsInForceOn(on)).Select(plan => ForPlan(plan.Id.Value, plan.Title))],
            [.. findings.Where(finding => finding.Plan is null).Select(sentences.Describe)]);

        OfPlan ForPlan(string id, string title)
        {
            Found[] own = [.. findings.Where(finding => finding.Plan?.Id.Value == id).Select(sentences.Describe)];
            return new OfPlan(id, title, own.Length == 0, own);
        }
    }

    internal sealed record OfPlan(string Plan, string Title, bool Compliant, IReadOnlyList<Found> Findings);

    /// <param name="Rule">The rule that is broken.</param>
    /// <param name="Subject">The team, village or commune that breaks it.</param>
    /// <param name="Members">Ids of the members concerned.</param>
    /// <param name="Detail">A sentence to act on.</param>
    internal sealed record Found(string Rule, string Subject, int Count, int Limit, IReadOnlyList<string> Members, string Detail);
}
