namespace Tcns.Domain.Teams;

/// <param name="On">The first day out.</param>
public sealed record MemberEnd(DateOnly On, MemberEndKind Kind);
