namespace Tcns.Mutation.Sql;

/// <summary>Reads SQL as it is written here: words of the language in capitals, comments to the end of the line.</summary>
internal static class SqlTokens
{
    private static readonly string[] Signs = ["<=", ">=", "<>", "!=", "::", "//", ":=", "||", "->"];

    public static IReadOnlyList<SqlToken> Of(string text)
    {
        var tokens = new List<SqlToken>();
        var depth = 0;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (text.AsSpan(at).StartsWith("--"))
            {
                at = LineEnd(text, at);
                continue;
            }

            var (kind, length) = Read(text, at);
            if (text[at] is ')' or ']' or '}')
                depth--;
            tokens.Add(new SqlToken(kind, text.Substring(at, length), at, depth));
            if (text[at] is '(' or '[' or '{')
                depth++;
            at += length;
        }
        return tokens;
    }

    private static (SqlKind Kind, int Length) Read(string text, int at) => text[at] switch
    {
        '\'' => (SqlKind.Text, Quoted(text, at, '\'')),
        '"' => (SqlKind.Word, Quoted(text, at, '"')),
        var sign when char.IsAsciiDigit(sign) => (SqlKind.Number, While(text, at, next => char.IsAsciiLetterOrDigit(next) || next == '.')),
        var sign when char.IsLetter(sign) || sign is '_' or '$' => (SqlKind.Word, While(text, at, next => char.IsLetterOrDigit(next) || next is '_' or '$')),
        _ => (SqlKind.Sign, Array.Find(Signs, sign => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)?.Length ?? 1),
    };

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    private static int Quoted(string text, int at, char quote)
    {
        var end = at + 1;
        while (text[end] != quote || (end + 1 < text.Length && text[end + 1] == quote))
            end += text[end] == quote ? 2 : 1;
        return end + 1 - at;
    }

    private static int While(string text, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end - at;
    }
}
