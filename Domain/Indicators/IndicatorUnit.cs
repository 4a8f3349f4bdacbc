namespace Tcns.Domain.Indicators;

/// <summary>What an indicator's value is counted in.</summary>
public enum IndicatorUnit
{
    /// <summary>A share of 100.</summary>
    Percent,

    /// <summary><c>Lượt người</c>.</summary>
    People,

    /// <summary><c>Hộ</c>.</summary>
    Households,

    /// <summary><c>Ngày</c>.</summary>
    Days,

    /// <summary><c>Giờ</c>.</summary>
    Hours,
}
