namespace Tcns.Domain.Places;

/// <summary>How something was found in a name.</summary>
public readonly record struct NameMatch(MarkAgreement Marks, NamePosition Position)
{
    private static readonly int Positions = Enum.GetValues<NamePosition>().Length;

    /// <summary>Lower is better; marks come first, since who types them means them.</summary>
    public int Rank => ((int)Marks * Positions) + (int)Position;
}
