using System.Text.Json;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>How trouble is told: its code in kebab-case, and a sentence that says what to do.</summary>
internal static class SheetTroubleTexts
{
    public static string Code(this SheetTrouble trouble) => JsonNamingPolicy.KebabCaseLower.ConvertName(trouble.ToString());

    public static string Detail(this SheetTrouble trouble, Language language) => AppTexts.Get("sheet-trouble." + trouble.Code(), language);
}
