using System.Text;

namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>Cuts a file into words, numbers, texts and signs. The end of a line means something in Bicep and is a token.</summary>
internal sealed class Tokenizer
{
    private const string Quotes = "'''";

    private static readonly string[] Signs =
        ["...", "&&", "||", "==", "!=", "=~", "!~", "<=", ">=", "=>", "??", "::", ".?", "=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".",
            ",", "(", ")", "[", "]", "{", "}", "@", "|"];

    private readonly string file;
    private readonly string source;
    private int index;
    private int line = 1;
    private int lineStart;

    private Tokenizer(string file, string source)
    {
        this.file = file;
        this.source = source;
    }

    private Place Here => new(file, line, index - lineStart + 1);

    private char Current => index < source.Length ? source[index] : '\0';

    public static IReadOnlyList<Token> Read(string file, string source)
    {
        var tokenizer = new Tokenizer(file, source);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(tokenizer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        SkipBlanksAndComments();
        var at = Here;
        if (index >= source.Length)
            return new Token(TokenKind.End, "", at);
        if (Current == '\n')
        {
            Step();
            return new Token(TokenKind.NewLine, "", at);
        }

        if (StartsWith(Quotes))
            return Lines(at);
        if (Current == '\'')
            return Text(at);
        if (char.IsAsciiDigit(Current))
            return new Token(TokenKind.Number, While(char.IsAsciiDigit), at);
        if (char.IsAsciiLetter(Current) || Current == '_')
            return new Token(TokenKind.Word, While(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'), at);
        return Sign(at);
    }

    private void SkipBlanksAndComments()
    {
        while (index < source.Length)
        {
            if (Current is ' ' or '\t' or '\r')
                Step();
            else if (StartsWith("//"))
                While(letter => letter != '\n');
            else if (StartsWith("/*"))
                SkipBlock();
            else
                return;
        }
    }

    private void SkipBlock()
    {
        var at = Here;
        while (!StartsWith("*/"))
        {
            if (index >= source.Length)
                throw new BicepException(at, "the comment does not end.");
            Step();
        }

        Step();
        Step();
    }

    private Token Sign(Place at)
    {
        var sign = Array.Find(Signs, StartsWith) ?? throw new BicepException(at, $"'{Current}' means nothing here.");
        index += sign.Length;
        return new Token(TokenKind.Sign, sign, at);
    }

    /// <summary>Between three quotes nothing is special; a line's end straight behind the first three is not part of it.</summary>
    private Token Lines(Place at)
    {
        index += Quotes.Length;
        if (Current == '\r')
            Step();
        if (Current == '\n')
            Step();
        var letters = new StringBuilder();
        while (!StartsWith(Quotes) || StartsWith(Quotes + "'"))
        {
            if (index >= source.Length)
                throw new BicepException(at, "the text does not end.");
            letters.Append(Current);
            Step();
        }

        index += Quotes.Length;
        return new Token(TokenKind.Text, letters.ToString(), at, [new TextPart(letters.ToString(), null)]);
    }

    private Token Text(Place at)
    {
        var parts = new List<TextPart>();
        var letters = new StringBuilder();
        Step();
        while (Current != '\'')
        {
            if (index >= source.Length || Current == '\n')
                throw new BicepException(at, "the text does not end in its line.");
            if (StartsWith("${"))
            {
                parts.Add(new TextPart(letters.ToString(), null));
                letters.Clear();
                parts.Add(new TextPart("", Inner(at)));
            }
            else
            {
                letters.Append(Current == '\\' ? Escaped() : Current.ToString());
                Step();
            }
        }

        Step();
        parts.Add(new TextPart(letters.ToString(), null));
        return new Token(TokenKind.Text, parts.Count == 1 ? letters.ToString() : "…", at, parts);
    }

    /// <summary>What stands between <c>${</c> and its own <c>}</c>; objects within it have braces as well.</summary>
    private List<Token> Inner(Place at)
    {
        index += 2;
        var tokens = new List<Token>();
        for (var depth = 0; ;)
        {
            var token = Next();
            if (token.Kind is TokenKind.End or TokenKind.NewLine)
                throw new BicepException(at, "the ${ in the text does not end in its line.");
            if (token.IsSign("}") && depth-- == 0)
            {
                tokens.Add(new Token(TokenKind.End, "", token.At));
                return tokens;
            }

            if (token.IsSign("{"))
                depth++;
            tokens.Add(token);
        }
    }

    private string Escaped()
    {
        var at = Here;
        Step();
        if (Current != 'u')
        {
            return Current switch
            {
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                '\\' or '\'' or '$' => Current.ToString(),
                _ => throw new BicepException(at, $"\\{Current} is no escape."),
            };
        }

        var end = source.IndexOf('}', index);
        if (end < 0 || !int.TryParse(source.AsSpan(index + 2, end - index - 2), System.Globalization.NumberStyles.HexNumber, null, out var letter))
            throw new BicepException(at, "\\u is followed by the number of a letter in braces.");
        index = end;
        return char.ConvertFromUtf32(letter);
    }

    private bool StartsWith(string text) => string.CompareOrdinal(source, index, text, 0, text.Length) == 0;

    private string While(Func<char, bool> fits)
    {
        var from = index;
        while (index < source.Length && fits(Current))
            Step();
        return source[from..index];
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
}
