using Tcns.Functions.Texts;

namespace Tcns.Functions.Verify;

/// <summary>What <c>verify --json</c> prints.</summary>
/// <param name="Count">Of all findings; of each code a thousand are listed at most.</param>
internal sealed record VerifyResponse(bool Whole, long Count, VerifyLooked Looked, IReadOnlyList<VerifyFinding> Findings)
{
    public static VerifyResponse Of(Findings findings, Language language) => new(
        findings.Count == 0,
        findings.Count,
        new VerifyLooked(findings.Logs, findings.Records, findings.LakeFiles, findings.FeedFiles, findings.Figures),
        [.. findings.Kept.Select(finding => new VerifyFinding(finding.Code, finding.Place, finding.Detail, VerifyWords.Say(finding, language), VerifyWords.Todo(finding.Code, language)))]);
}
