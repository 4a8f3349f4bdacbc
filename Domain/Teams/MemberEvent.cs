namespace Tcns.Domain.Teams;

/// <summary>Something that happened to a membership, and on whose decision.</summary>
/// <param name="On">The day from which it holds.</param>
/// <param name="At">When it was entered.</param>
/// <param name="Key">Id of the key that entered it.</param>
/// <param name="DecidedBy">The office that decided, such as <c>Chủ tịch UBND xã</c>.</param>
/// <param name="Decision">Number of the decision.</param>
public sealed record MemberEvent(
    MemberEventKind Kind, DateOnly On, DateTimeOffset At, string Key, string? DecidedBy = null, string? Decision = null, string? Reason = null);
