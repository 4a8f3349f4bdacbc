using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>A row of a plan's reporting calendar, <c>chế độ báo cáo</c>.</summary>
public sealed record ReportRow
{
    internal ReportRow(Reporter from, Recipient to, PeriodKind every, ReportDeadline? deadline, bool isDefault)
    {
        From = from;
        To = to;
        Every = every;
        Deadline = deadline;
        IsDefault = isDefault;
    }

    public Reporter From { get; }

    public Recipient To { get; }

    public PeriodKind Every { get; }

    /// <summary>Null where nothing is owed until somebody requests it.</summary>
    public ReportDeadline? Deadline { get; }

    /// <summary>Whether the deadline is ours, because the plan's text gives none.</summary>
    public bool IsDefault { get; }
}
