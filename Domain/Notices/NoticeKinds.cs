namespace Tcns.Domain.Notices;

public static class NoticeKinds
{
    /// <summary>The kinds by the names that they are sent and kept under.</summary>
    public static IReadOnlyDictionary<string, NoticeKind> ByName { get; } = new Dictionary<string, NoticeKind>(StringComparer.Ordinal)
    {
        ["report-opened"] = NoticeKind.ReportOpened,
        ["report-due-in-3"] = NoticeKind.ReportDueIn3,
        ["report-due-in-1"] = NoticeKind.ReportDueIn1,
        ["report-overdue"] = NoticeKind.ReportOverdue,
        ["report-requested"] = NoticeKind.ReportRequested,
        ["report-submitted"] = NoticeKind.ReportSubmitted,
        ["report-accepted"] = NoticeKind.ReportAccepted,
        ["report-returned"] = NoticeKind.ReportReturned,
    };

    public static string WireName(this NoticeKind kind) => ByName.First(entry => entry.Value == kind).Key;
}
