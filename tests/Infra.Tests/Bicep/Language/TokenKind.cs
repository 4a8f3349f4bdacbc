namespace Tcns.Infra.Tests.Bicep.Language;

internal enum TokenKind
{
    Word,
    Number,
    Text,
    Sign,
    NewLine,
    End,
}
