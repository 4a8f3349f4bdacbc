using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>What a plan sets, beside what it is called and where and when it holds.</summary>
public sealed record PlanRules
{
    internal PlanRules(PeriodCalendar calendar, int closingDays, PlanTeams teams, Entries<Target> targets, Entries<ReportRow> reports, Entries<LocalTopic> topics)
    {
        Calendar = calendar;
        ClosingDays = closingDays;
        Teams = teams;
        Targets = targets;
        Reports = reports;
        Topics = topics;
    }

    public PeriodCalendar Calendar { get; }

    public int ClosingDays { get; }

    public PlanTeams Teams { get; }

    public Entries<Target> Targets { get; }

    public Entries<ReportRow> Reports { get; }

    public Entries<LocalTopic> Topics { get; }
}
