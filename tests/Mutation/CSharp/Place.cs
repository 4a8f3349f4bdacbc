namespace Tcns.Mutation.CSharp;

/// <summary>A body or an expression that is compiled once for each of its mutants, behind one switch.</summary>
/// <param name="Start">Where the text begins that the switch takes the place of.</param>
/// <param name="Length">Its length.</param>
/// <param name="Shape">What it is.</param>
/// <param name="Mutants">In this order their numbers follow one another.</param>
internal sealed record Place(int Start, int Length, PlaceShape Shape, IReadOnlyList<Mutant> Mutants)
{
    /// <summary>The number of its first mutant, by which it is known even when that one is left out.</summary>
    public int First { get; init; }

    public int Last { get; init; }

    /// <summary>Of a constant, which is then one no more.</summary>
    public string? ConstantName { get; init; }

    /// <summary>Where the word <c>const</c> stands.</summary>
    public int ConstantWord { get; init; }

    /// <summary>Where its sign of equality stands.</summary>
    public int ConstantEquals { get; init; }
}
