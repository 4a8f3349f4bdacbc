namespace Tcns.Domain.Places;

/// <summary>A province or commune of the official list.</summary>
/// <param name="Code">Never changes and is never used again.</param>
/// <param name="Province">The province that a commune lies in; a province's own code.</param>
/// <param name="Name">Repeats across provinces: join by code.</param>
/// <param name="Label">A point inside the unit to write its name at.</param>
public sealed record OfficialUnit(UnitCode Code, UnitKind Kind, UnitCode Province, string Name, MapPoint Label)
{
    /// <summary>Kind and name, as <c>Xã Tân Kỳ</c>.</summary>
    public string FullName => Kind.Title() + " " + Name;

    /// <summary>Within a sentence: <c>xã Tân Kỳ</c>.</summary>
    public string NameInSentence => char.ToLowerInvariant(FullName[0]) + FullName[1..];
}
