using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>A column of a table.</summary>
/// <param name="Key">As programs write it, such as <c>joinedOn</c>; good as a heading too.</param>
/// <param name="Heading">The resource with its heading, <c>sheet.(table).(column)</c>.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="IsRequired">Whether the column must be there and each row must hold a value in it.</param>
internal sealed record SheetColumn(string Key, string Heading, SheetColumnKind Kind = SheetColumnKind.Text, bool IsRequired = false)
{
    /// <summary>The values of a <see cref="SheetColumnKind.Choice"/>, and of a <see cref="SheetColumnKind.List"/> that is closed.</summary>
    public IReadOnlyList<SheetChoice> Choices { get; init; } = [];

    /// <summary>The resource with a sentence or two for who fills in the template.</summary>
    public string? Explanation { get; init; }

    /// <summary>In characters.</summary>
    public int Width { get; init; } = 18;

    public string HeadingIn(Language language) => AppTexts.Get(Heading, language);

    public string? ExplanationIn(Language language) => Explanation is { } name ? AppTexts.Get(name, language) : null;

    /// <summary>Whether a heading is this column's: the key or the heading in either language, whatever case and blanks.</summary>
    public bool IsHeadedBy(string heading) =>
        SheetText.AreSame(Key, heading) || Enum.GetValues<Language>().Any(language => SheetText.AreSame(HeadingIn(language), heading));

    /// <summary>Whether a text is what a template explains this column with.</summary>
    public bool IsExplainedBy(string text) =>
        Explanation is not null && Enum.GetValues<Language>().Any(language => SheetText.AreSame(ExplanationIn(language)!, text));
}
