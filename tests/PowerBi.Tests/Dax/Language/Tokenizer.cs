using System.Text;

namespace Tcns.PowerBi.Tests.Dax.Language;

internal sealed class Tokenizer
{
    private static readonly string[] Signs =
        ["&&", "||", "==", "<>", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "&", "(", ")", "{", "}", ","];

    private readonly string source;
    private int index;
    private int line = 1;
    private int lineStart;

    private Tokenizer(string source) => this.source = source;

    public static IReadOnlyList<Token> Read(string source)
    {
        var tokenizer = new Tokenizer(source);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(tokenizer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Place Here => new(line, index - lineStart + 1);

    private char Current => index < source.Length ? source[index] : '\0';

    private char Following => index + 1 < source.Length ? source[index + 1] : '\0';

    private Token Next()
    {
        SkipBlanksAndComments();
        var at = Here;
        if (index >= source.Length)
            return new Token(TokenKind.End, "", at);
        return Current switch
        {
            '"' => new Token(TokenKind.Text, Enclosed('"', at, "text"), at),
            '\'' => new Token(TokenKind.QuotedName, Enclosed('\'', at, "name"), at),
            '[' => new Token(TokenKind.BracketName, Enclosed(']', at, "name"), at),
            >= '0' and <= '9' => Number(at),
            var letter when char.IsAsciiLetter(letter) || letter == '_' => Word(at),
            _ => Sign(at),
        };
    }

    private void SkipBlanksAndComments()
    {
        while (index < source.Length)
        {
            if (char.IsWhiteSpace(Current))
                Step();
            else if ((Current == '/' && Following == '/') || (Current == '-' && Following == '-'))
                SkipLine();
            else if (Current == '/' && Following == '*')
                SkipBlock();
            else
                return;
        }
    }

    private void SkipLine()
    {
        while (index < source.Length && Current != '\n')
            Step();
    }

    private void SkipBlock()
    {
        var at = Here;
        Step();
        Step();
        while (!(Current == '*' && Following == '/'))
        {
            if (index >= source.Length)
                throw new DaxException(at, "the comment does not end.");
            Step();
        }

        Step();
        Step();
    }

    private void Step()
    {
        if (Current == '\n')
        {
            line++;
            lineStart = index + 1;
        }

        index++;
    }

    private string Enclosed(char end, Place at, string what)
    {
        var text = new StringBuilder();
        for (Step(); index < source.Length; Step())
        {
            if (Current == end)
            {
                if (Following != end)
                {
                    Step();
                    return Composed(text.ToString(), at);
                }

                Step();
            }

            text.Append(Current);
        }

        throw new DaxException(at, $"the {what} does not end.");
    }

    private static string Composed(string text, Place at) =>
        text.IsNormalized(NormalizationForm.FormC) ? text : throw new DaxException(at, $"\"{text}\" is not in Unicode's form C.");

    private Token Number(Place at)
    {
        var start = index;
        SkipDigits();
        if (Current == '.' && char.IsAsciiDigit(Following))
        {
            Step();
            SkipDigits();
        }

        if (char.IsAsciiLetter(Current) || Current is '.' or '_')
            throw new DaxException(Here, $"\"{source[start..(index + 1)]}\" is no number.");
        return new Token(TokenKind.Number, source[start..index], at);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
            Step();
    }

    private Token Word(Place at)
    {
        var start = index;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '.')
            Step();

        // DAX takes a wider alphabet neither in a variable's name nor in a table's without quotes.
        if (char.IsLetter(Current))
            throw new DaxException(Here, $"'{Current}' may stand in a name only within quotes or brackets.");
        return new Token(TokenKind.Word, source[start..index], at);
    }

    private Token Sign(Place at)
    {
        var sign = Array.Find(Signs, sign => string.CompareOrdinal(source, index, sign, 0, sign.Length) == 0)
            ?? throw new DaxException(at, $"unknown sign '{Current}'.");
        index += sign.Length;
        return new Token(TokenKind.Sign, sign, at);
    }
}
