namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>The tokens of a file or of a piece between <c>${</c> and <c>}</c>, one after the other.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
{
    private int next;

    public Token Current => tokens[next];

    /// <summary>The one behind this one.</summary>
    public Token Following => tokens[Math.Min(next + 1, tokens.Count - 1)];

    public Token Take()
    {
        var token = Current;
        if (next < tokens.Count - 1)
            next++;
        return token;
    }

    public bool TryTakeSign(string sign)
    {
        var found = Current.IsSign(sign);
        if (found)
            Take();
        return found;
    }

    public bool TryTakeWord(string word)
    {
        var found = Current.IsWord(word);
        if (found)
            Take();
        return found;
    }

    public Token TakeSign(string sign) => Current.IsSign(sign) ? Take() : throw Unexpected($"\"{sign}\"");

    public Token TakeWord(string word) => Current.IsWord(word) ? Take() : throw Unexpected($"\"{word}\"");

    public string TakeName() => Current.Kind == TokenKind.Word ? Take().Text : throw Unexpected("a name");

    /// <summary>A text without anything between <c>${</c> and <c>}</c>.</summary>
    public string TakePlainText() =>
        Current is { Kind: TokenKind.Text, Parts.Count: 1 } ? Take().Text : throw Unexpected("a plain text");

    public void SkipLines()
    {
        while (Current.Kind == TokenKind.NewLine)
            Take();
    }

    /// <summary>Goes over line ends when one of these signs stands behind them, and nowhere otherwise.</summary>
    public void SkipLinesBefore(params ReadOnlySpan<string> signs)
    {
        var ahead = next;
        while (tokens[ahead].Kind == TokenKind.NewLine)
            ahead++;
        foreach (var sign in signs)
        {
            if (tokens[ahead].IsSign(sign))
                next = ahead;
        }
    }

    /// <summary>Whether the parenthesis that stands here closes before <c>=&gt;</c>.</summary>
    public bool IsLambdaAhead()
    {
        if (Current.Kind == TokenKind.Word)
            return Following.IsSign("=>");
        var ahead = next + 1;
        while (ahead < tokens.Count - 1 && (tokens[ahead].Kind == TokenKind.Word || tokens[ahead].IsSign(",")))
            ahead++;
        return tokens[ahead].IsSign(")") && ahead + 1 < tokens.Count && tokens[ahead + 1].IsSign("=>");
    }

    public BicepException Unexpected(string wanted) => new(Current.At, $"{wanted} is wanted, and {Current} stands there.");
}
