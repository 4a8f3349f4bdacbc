namespace Tcns.Analytics.Trace;

/// <summary>From when on the records of an indicator count, up to and with <em>as of</em>.</summary>
public enum TraceWindow
{
    InPeriod,
    ToDate,
    YearToDate,

    /// <summary>As the plan asks of trainings.</summary>
    Trained,
}
