using Tcns.Domain.Places;

namespace Tcns.Domain.Teams;

/// <summary>
/// When two writings are one person's name, <c>họ tên</c>: capitals, normal forms, blanks, hyphens, other signs and the vowel
/// that bears the tone (<c>Hòa</c>, <c>Hoà</c>) do not matter. Every letter, mark and tone does: Hòa and Hoa are two people, and so
/// are Vy and Vi, which a search for places would take for one.
/// </summary>
public static class PersonName
{
    /// <summary>Equal for all writings of one name; empty of a text without letters and digits.</summary>
    public static string KeyOf(string name) => string.Join(' ', FoldedName.Of(name).Words.Select(word => word.Written));
}
