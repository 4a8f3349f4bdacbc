namespace Tcns.Domain.Teams;

/// <summary>What changes of a member from a day on; null keeps what was.</summary>
/// <param name="Affiliation">Empty for none any more.</param>
/// <param name="Phone">Empty for none any more.</param>
/// <param name="Name">A correction, which holds always.</param>
public sealed record MemberPatch(MemberRole? Role, string? Affiliation, IReadOnlyList<string>? Duties, string? Phone, string? Name)
{
    internal MemberState Apply(MemberState state) => new(
        state.From,
        Role ?? state.Role,
        Affiliation is null ? state.Affiliation : NullIfEmpty(Affiliation),
        Duties ?? state.Duties,
        Phone is null ? state.Phone : NullIfEmpty(Phone));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
