using Tcns.Domain.Indicators;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>A period seen under one plan, or under none.</summary>
/// <param name="Number">From 0, by which the tables name it.</param>
/// <param name="IsOfProvince">Whether the province itself is seen so.</param>
internal sealed record Span(int Number, Period Period, Plan? Plan, DateOnly Today, bool IsOfProvince)
{
    public DateOnly AsOf => Plan?.AsOf(Period, Today) ?? Period.AsOf(Today);

    /// <summary>Without a plan the year in which the period ends.</summary>
    public DateOnly ToDateFrom => Plan?.From ?? new DateOnly(Period.Last.Year, 1, 1);

    public DateOnly YearToDateFrom => Period.YearToDateFrom(AsOf);

    public DateOnly TrainedFrom => TargetOf(Catalogue.MembersTrained)?.Window == TrainingWindow.ToDate ? ToDateFrom : YearToDateFrom;

    public int? Quota => TargetOf(Catalogue.MembersOnQuota)?.Quota;

    /// <summary>No target is judged before the plan's first day.</summary>
    public bool IsJudged => Plan is not null && AsOf >= Plan.From;

    /// <summary>The months whose statistics count in it.</summary>
    public IReadOnlyList<Period> Months => Period.Calendar is PeriodCalendar.Civil ? Period.Months : Period.MonthsEnding;

    /// <summary>The one that is judged in this period, or else the plan's first: what it asks for holds whether or not it is judged.</summary>
    private Target? TargetOf(Indicator indicator) =>
        Goal.Of(this).FirstOrDefault(goal => goal.Target.Indicator == indicator)?.Target ?? Plan?.Targets.FirstOrDefault(target => target.Indicator == indicator);
}
