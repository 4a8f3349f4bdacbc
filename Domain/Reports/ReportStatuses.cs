namespace Tcns.Domain.Reports;

public static class ReportStatuses
{
    /// <summary>The states by the names that they are told under.</summary>
    public static IReadOnlyDictionary<string, ReportStatus> ByName { get; } = new Dictionary<string, ReportStatus>(StringComparer.Ordinal)
    {
        ["due"] = ReportStatus.Due,
        ["submitted"] = ReportStatus.Submitted,
        ["late"] = ReportStatus.Late,
        ["overdue"] = ReportStatus.Overdue,
        ["accepted"] = ReportStatus.Accepted,
        ["returned"] = ReportStatus.Returned,
    };

    public static string WireName(this ReportStatus status) => ByName.First(entry => entry.Value == status).Key;

    /// <param name="dueOn">The last day in time; null of what nobody asks for any more.</param>
    /// <param name="submitted">Null where nobody has submitted it yet.</param>
    /// <param name="today">The day asked about.</param>
    public static ReportStatus Of(DateOnly? dueOn, FirstSubmission? submitted, DateOnly today) => submitted switch
    {
        null => today > dueOn ? ReportStatus.Overdue : ReportStatus.Due,
        { Decision: ReportDecision.Accepted } => ReportStatus.Accepted,
        { Decision: ReportDecision.Returned } => ReportStatus.Returned,
        _ => submitted.On > dueOn ? ReportStatus.Late : ReportStatus.Submitted,
    };

    /// <summary>How many days behind its deadline it was first submitted, or it is now that nobody has; 0 in time.</summary>
    public static int DaysLate(DateOnly? dueOn, FirstSubmission? submitted, DateOnly today) =>
        dueOn is { } last ? Math.Max(0, (submitted?.On ?? today).DayNumber - last.DayNumber) : 0;
}
