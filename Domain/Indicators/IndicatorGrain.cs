namespace Tcns.Domain.Indicators;

/// <summary>The smallest unit that an indicator has a meaning for; it is summed up above it.</summary>
public enum IndicatorGrain
{
    /// <summary><c>Tổ</c>.</summary>
    Team,

    /// <summary><c>Thôn</c>.</summary>
    Village,

    /// <summary><c>Xã</c>.</summary>
    Commune,

    /// <summary>A team by its own figures; a commune by its own and its teams'.</summary>
    TeamAndCommune,
}
