namespace Tcns.Infra.Tests.Bicep.Language;

/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands there; of a text its letters, where it has nothing between <c>${</c> and <c>}</c>.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Parts">Of a text alone.</param>
internal sealed record Token(TokenKind Kind, string Text, Place At, IReadOnlyList<TextPart> Parts)
{
    public Token(TokenKind kind, string text, Place at)
        : this(kind, text, at, [])
    {
    }

    public bool IsSign(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.NewLine => "the end of the line",
        TokenKind.Text => $"the text '{Text}'",
        _ => $"\"{Text}\"",
    };
}
