namespace Tcns.PowerBi.Tests.Dax.Language;

internal enum TokenKind
{
    Number,
    Text,
    Word,
    QuotedName,
    BracketName,
    Sign,
    End,
}
