using Tcns.Functions.Texts;

namespace Tcns.Functions.Verify;

/// <summary>What a finding says to people, and what it asks of them.</summary>
internal static class VerifyWords
{
    public static string Say(Finding finding, Language language) => AppTexts.Format("verify." + finding.Code, language, finding.Place, finding.Detail);

    public static string Todo(string code, Language language) => AppTexts.Get("verify." + code + ".todo", language);
}
