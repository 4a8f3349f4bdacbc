using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>Yes and no as people type them.</summary>
internal static class FlagText
{
    private static readonly HashSet<string> Yes = [.. Keys("sheet.yes"), "true", "1", "x"];
    private static readonly HashSet<string> No = [.. Keys("sheet.no"), "false", "0"];

    public static string Of(bool flag, Language language) => AppTexts.Get(flag ? "sheet.yes" : "sheet.no", language);

    public static bool TryRead(string text, out bool flag)
    {
        var key = SheetText.Key(text);
        flag = Yes.Contains(key);
        return flag || No.Contains(key);
    }

    private static IEnumerable<string> Keys(string name) =>
        Enum.GetValues<Language>().Select(language => SheetText.Key(AppTexts.Get(name, language)));
}
