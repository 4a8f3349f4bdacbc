using Tcns.Domain.Reports;

namespace Tcns.Domain.Notices;

/// <summary>What units are told when the reports that they owe come nearer to their deadlines.</summary>
public static class StageNotices
{
    /// <summary>Who starts late is not told of every report that was due long ago.</summary>
    private const int OldestNews = 7;

    /// <param name="before">What was kept so far.</param>
    /// <param name="after">What is kept from today on.</param>
    /// <param name="today">The day as of which the stages are.</param>
    /// <param name="isSubmitted">Of whom nothing is wanted any more.</param>
    public static IReadOnlyList<Notice> Of(
        IEnumerable<DueReport> before, IEnumerable<DueReport> after, DateOnly today, Func<DueReport, bool> isSubmitted)
    {
        var stages = before.ToDictionary(report => report.Key, report => report.Stage);
        return
        [
            .. after.Where(report => IsNews(report) && !isSubmitted(report)).Select(report => Notice.Own(KindOf(report.Stage), report.Owed, turn: 0)),
        ];

        // A deadline that was put off opens nothing a second time; when it comes near again, that is told with the new day.
        bool IsNews(DueReport report) => stages.TryGetValue(report.Key, out var last)
            ? report.Stage != last && report.Stage != DueStage.Open
            : today.DayNumber - report.Owed.DueOn.DayNumber <= OldestNews;
    }

    private static NoticeKind KindOf(DueStage stage) => stage switch
    {
        DueStage.Open => NoticeKind.ReportOpened,
        DueStage.DueIn3 => NoticeKind.ReportDueIn3,
        DueStage.DueIn1 => NoticeKind.ReportDueIn1,
        DueStage.Overdue => NoticeKind.ReportOverdue,
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
