namespace Tcns.Mutation.Sql;

/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Depth">How many parentheses, brackets and braces are open around it.</param>
internal sealed record SqlToken(SqlKind Kind, string Text, int Start, int Depth)
{
    public int End => Start + Text.Length;

    public bool Is(string word) => Kind is SqlKind.Word or SqlKind.Sign && Text == word;
}
