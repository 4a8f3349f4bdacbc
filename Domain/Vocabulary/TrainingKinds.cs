namespace Tcns.Domain.Vocabulary;

/// <summary>Whom a training is for.</summary>
public static class TrainingKinds
{
    /// <summary><c>Tập huấn thành viên</c>: its attendees are members of the commune's teams.</summary>
    public const string Member = "member";

    /// <summary><c>Lớp học cộng đồng</c>: its people are counted.</summary>
    public const string Community = "community";

    public static IReadOnlyList<string> All { get; } = [Member, Community];
}
