namespace Tcns.Domain.Time;

/// <summary>By which calendar a period is named.</summary>
public enum PeriodCalendar
{
    /// <summary>Months from the 1st to their last day.</summary>
    Civil,

    /// <summary>
    /// <c>Kỳ báo cáo</c> of Decree 09/2019/NĐ-CP: data close on the 14th, so that a month begins on the 15th of the one before.
    /// </summary>
    Reporting,
}
