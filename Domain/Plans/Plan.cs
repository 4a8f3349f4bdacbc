using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>
/// An administrative plan for community digital teams, <c>kế hoạch</c>, as data; <see cref="PlanText"/> reads and writes it.
/// </summary>
public sealed record Plan
{
    private readonly PlanDays days;

    internal Plan(PlanId id, string title, UnitCode unit, PlanDays days, PlanSource source, PlanRules rules, Entries<PlanChange> changes)
    {
        this.days = days;
        Id = id;
        Title = title;
        Unit = unit;
        Source = source;
        Rules = rules;
        Changes = changes;
    }

    public PlanId Id { get; }

    public string Title { get; }

    /// <summary>The commune or province that it is for.</summary>
    public UnitCode Unit { get; }

    public DateOnly From => days.First;

    /// <summary>Included; null when no end is given.</summary>
    public DateOnly? To => days.Last;

    public PlanSource Source { get; }

    public PlanRules Rules { get; }

    /// <summary>By which calendar its reports name their periods.</summary>
    public PeriodCalendar Calendar => Rules.Calendar;

    /// <summary>How many days after its end a quarter may still be corrected.</summary>
    public int ClosingDays => Rules.ClosingDays;

    public Entries<Target> Targets => Rules.Targets;

    public Entries<ReportRow> Reports => Rules.Reports;

    /// <summary>Of its own, beside everybody's.</summary>
    public Entries<LocalTopic> Topics => Rules.Topics;

    public Entries<PlanChange> Changes { get; }

    public bool IsInForceOn(DateOnly day) => days.Contains(day);

    /// <summary>Whether any day of the period lies in it.</summary>
    public bool IsInForceFor(Period period) => days.Overlap(period);

    /// <summary>The period's last day, or today while it runs, and never later than the plan's last day.</summary>
    public DateOnly AsOf(Period period, DateOnly today)
    {
        var asOf = period.AsOf(today);
        return To < asOf ? To.Value : asOf;
    }

    /// <summary>What it asks of the teams of a level; null where it says nothing of them.</summary>
    public TeamRules? RulesFor(TeamLevel level) => level switch
    {
        TeamLevel.Village => Rules.Teams.Village,
        TeamLevel.Commune => Rules.Teams.Commune,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>What it asks for by a deadline that lies in these days, both ends included, and in its own.</summary>
    public IReadOnlyList<ReportDue> ReportsDue(DateOnly from, DateOnly to) => ReportCalendar.DuesOf(this, from, to);
}
