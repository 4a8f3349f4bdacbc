namespace Tcns.Domain.Disclosure;

/// <summary>A count of people or households as anybody may read it. Made by <see cref="SmallCells"/>.</summary>
public sealed record PublicCount
{
    /// <summary>Nothing is known.</summary>
    public static PublicCount None { get; } = new();

    internal PublicCount()
    {
    }

    /// <summary>Null where it is withheld or unknown.</summary>
    public long? Numerator { get; internal init; }

    /// <summary>Null where there is none, or where it is withheld or unknown.</summary>
    public long? Denominator { get; internal init; }

    /// <summary>The numerator is withheld: it is at least 1 and less than this.</summary>
    public long? FewerThan { get; internal init; }

    /// <summary>The numerator is withheld: at least 1 and fewer than this lack to the denominator.</summary>
    public long? LackingFewerThan { get; internal init; }

    /// <summary>Whether a sum leaves out what is withheld of its parts.</summary>
    public bool IsAtLeast { get; internal init; }

    /// <summary>The share in percent. There is no denominator of 0: nothing is known then.</summary>
    public decimal? Value => Numerator is { } some && Denominator is { } all ? 100m * some / all : null;

    internal bool IsKnown => this != None;
}
