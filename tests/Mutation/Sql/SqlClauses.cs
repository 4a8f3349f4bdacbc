namespace Tcns.Mutation.Sql;

/// <summary>Where the parts of a statement end.</summary>
internal sealed class SqlClauses(IReadOnlyList<SqlToken> tokens)
{
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "WHERE", "GROUP", "ORDER", "UNION", "EXCEPT", "HAVING", "LEFT", "JOIN", "ANTI", "SEMI", "CROSS", "FULL", "LIMIT", "WINDOW", "QUALIFY", ";", "SELECT", "FROM",
    };

    private static readonly HashSet<string> OperandEnds = new(StringComparer.Ordinal) { "AND", "OR", "THEN", ",", ")" };

    /// <summary>The bracket that closes the one here.</summary>
    public SqlToken Closing(int open) => tokens[ClosingIndex(open)];

    /// <summary>The next such word on the same level.</summary>
    public int Next(int index, string word) =>
        Enumerable.Range(index + 1, tokens.Count - index - 1).First(next => tokens[next].Depth == tokens[index].Depth && tokens[next].Is(word));

    /// <summary>Whether the AND here belongs to a BETWEEN.</summary>
    public bool IsOfBetween(int index)
    {
        for (var before = index - 1; before >= 0 && tokens[before].Depth >= tokens[index].Depth; before--)
        {
            if (tokens[before].Depth > tokens[index].Depth)
                continue;
            if (tokens[before].Is("BETWEEN"))
                return true;
            if (tokens[before].Is("AND") || tokens[before].Is("OR") || Ends.Contains(tokens[before].Text) || tokens[before].Is("ON"))
                return false;
        }
        return false;
    }

    /// <summary>NOT NULL of a column, which is no condition; IS NOT DISTINCT and NOT IN are.</summary>
    public bool IsOfDeclaration(int index) => tokens[index + 1].Is("NULL") && !tokens[index - 1].Is("IS");

    /// <summary>The digits of a number's type.</summary>
    public bool IsInType(int index) => tokens.Take(index).LastOrDefault(token => token.Is("(") && token.Depth < tokens[index].Depth) is { } open
        && IndexOf(open) is > 0 and var at && tokens[at - 1].Is("DECIMAL");

    /// <summary>A column or a table that is called like a word of the language.</summary>
    public bool IsName(int index) => tokens[index].Kind == SqlKind.Word && char.IsLower(tokens[index].Text[0]) && tokens[index].Text is not ("true" or "false")
        && (index + 1 >= tokens.Count || !tokens[index + 1].Is("("));

    /// <summary>No star that stands for all columns.</summary>
    public bool IsTimes(int index) => index > 0 && (tokens[index - 1].Kind is SqlKind.Number || tokens[index - 1].Is(")") || (tokens[index - 1].Kind == SqlKind.Word && !tokens[index - 1].Is("SELECT")));

    /// <summary>The conditions that an AND joins, from the word here on.</summary>
    public IEnumerable<(int Start, int End)> Conditions(int index)
    {
        var depth = tokens[index].Depth;
        var first = index + 1;
        var at = first;
        for (; at < tokens.Count && tokens[at].Depth >= depth && !(tokens[at].Depth == depth && IsEnd(at)); at++)
        {
            if (tokens[at].Depth != depth || !tokens[at].Is("AND") || IsOfBetween(at))
                continue;
            yield return (tokens[first].Start, tokens[at - 1].End);
            first = at + 1;
        }
        if (at > first)
            yield return (tokens[first].Start, tokens[at - 1].End);
    }

    /// <summary>Each item of a list of several, with the comma that goes with it.</summary>
    public IEnumerable<(int Start, int End)> Items(int open)
    {
        var close = ClosingIndex(open);
        var commas = Enumerable.Range(open, close - open).Where(at => tokens[at].Is(",") && tokens[at].Depth == tokens[open].Depth + 1).ToList();
        if (commas.Count == 0)
            yield break;
        yield return (tokens[open].End, tokens[commas[0]].End);
        for (var number = 0; number < commas.Count; number++)
            yield return (tokens[commas[number]].Start, tokens[(number + 1 < commas.Count ? commas[number + 1] : close) - 1].End);
    }

    public (int Start, int End) FirstArgument(int open)
    {
        var comma = Enumerable.Range(open, tokens.Count - open).First(at => tokens[at].Is(",") && tokens[at].Depth == tokens[open].Depth + 1);
        return (tokens[open].End, tokens[comma - 1].End);
    }

    /// <summary>The last token of what is compared.</summary>
    public int OperandEnd(int first)
    {
        var depth = tokens[first].Depth;
        var at = first;
        while (at + 1 < tokens.Count && !(tokens[at + 1].Depth < depth || (tokens[at + 1].Depth == depth && (OperandEnds.Contains(tokens[at + 1].Text) || IsEnd(at + 1)))))
            at++;
        return at;
    }

    private bool IsEnd(int at) => tokens[at].Kind is SqlKind.Word or SqlKind.Sign && Ends.Contains(tokens[at].Text);

    private int ClosingIndex(int open) =>
        Enumerable.Range(open + 1, tokens.Count - open - 1).First(at => tokens[at].Depth == tokens[open].Depth);

    private int IndexOf(SqlToken token)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (ReferenceEquals(tokens[at], token))
                return at;
        }
        return -1;
    }
}
