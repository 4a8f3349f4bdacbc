namespace Tcns.PowerBi.Tests.Dax.Language;

internal sealed record Token(TokenKind Kind, string Text, Place At)
{
    public bool IsSign(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"the text \"{Text}\"",
        TokenKind.QuotedName => $"'{Text}'",
        TokenKind.BracketName => $"[{Text}]",
        _ => $"\"{Text}\"",
    };
}
