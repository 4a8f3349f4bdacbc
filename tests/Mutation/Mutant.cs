namespace Tcns.Mutation;

/// <summary>One small fault: what stands at one place of a file, and what stands there instead.</summary>
/// <param name="File">Its path in the repository, with slashes.</param>
/// <param name="Start">The first character that is replaced.</param>
/// <param name="Length">How many characters are replaced.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="Kind">What sort of fault it is, such as <c>bound</c>.</param>
internal sealed record Mutant(string File, int Start, int Length, string Replacement, string Kind)
{
    /// <summary>Which of its room's mutants it is; given when all of them are known.</summary>
    public int Number { get; init; } = -1;

    public int End => Start + Length;

    public string In(string text) => string.Concat(text.AsSpan(0, Start), Replacement, text.AsSpan(End));
}
