namespace Tcns.Domain.Indicators;

/// <summary>How an indicator is judged against a target.</summary>
public enum IndicatorKind
{
    /// <summary>Met or missed at once, whatever the day.</summary>
    State,

    /// <summary>A ratio that may rise and fall while a period is open.</summary>
    Rate,

    /// <summary>Grows towards its target while a period is open.</summary>
    Grows,

    /// <summary>Shown only, and never judged.</summary>
    None,
}
