using System.Globalization;
using System.Resources;

namespace Tcns.Functions.Texts;

/// <summary>What people read, from <c>AppTexts.resx</c> (Vietnamese) and <c>AppTexts.en.resx</c>.</summary>
internal static class AppTexts
{
    private static readonly ResourceManager Resources = new("Tcns.Functions.Texts.AppTexts", typeof(AppTexts).Assembly);
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static string Get(string name, Language language) =>
        Resources.GetString(name, CultureOf(language)) ?? throw new InvalidOperationException("No text " + name + ".");

    public static string Format(string name, Language language, params object[] parts) =>
        string.Format(CultureOf(language), Get(name, language), parts);

    public static CultureInfo CultureOf(Language language) => language == Language.English ? English : Vietnamese;
}
