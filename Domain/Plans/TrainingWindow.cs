namespace Tcns.Domain.Plans;

/// <summary>From when on a training counts for <c>members-trained</c>.</summary>
public enum TrainingWindow
{
    /// <summary>From 1 January: a class each year.</summary>
    YearToDate,

    /// <summary>From the plan's first day.</summary>
    ToDate,
}
