using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>One of a closed set of values.</summary>
/// <param name="Value">As programs write it, such as <c>leader</c>.</param>
/// <param name="Name">The resource with what people read.</param>
internal sealed record SheetChoice(string Value, string Name)
{
    public string TextIn(Language language) => AppTexts.Get(Name, language);

    /// <summary>Whether this is meant: its value, or what people read, in either language, with marks or without.</summary>
    public bool IsMeantBy(string text) =>
        SheetText.AreAlike(Value, text) || Enum.GetValues<Language>().Any(language => SheetText.AreAlike(TextIn(language), text));
}
