namespace Tcns.Domain.Teams;

public enum MemberRole
{
    /// <summary><c>Tổ trưởng</c>.</summary>
    Leader,

    /// <summary><c>Tổ phó</c>.</summary>
    Deputy,

    /// <summary><c>Tổ viên</c>.</summary>
    Member,

    /// <summary><c>Cộng tác viên</c>: helps, and does not count as a member.</summary>
    Collaborator,
}
