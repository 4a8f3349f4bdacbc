using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>Resources that a fault's text mentions, in the language of the reader.</summary>
internal sealed record TextList(IReadOnlyList<string> Names)
{
    public string TextIn(Language language) => string.Join("; ", Names.Select(name => AppTexts.Get(name, language)));
}
