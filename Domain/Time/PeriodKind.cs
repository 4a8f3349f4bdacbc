namespace Tcns.Domain.Time;

/// <summary>How long a period is.</summary>
public enum PeriodKind
{
    /// <summary><c>Tháng</c>.</summary>
    Month,

    /// <summary><c>Quý</c>.</summary>
    Quarter,

    /// <summary><c>6 tháng</c>, in the reporting calendar only.</summary>
    HalfYear,

    /// <summary><c>Năm</c>.</summary>
    Year,
}
