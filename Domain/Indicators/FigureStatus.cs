namespace Tcns.Domain.Indicators;

/// <summary>How a value stands to its target.</summary>
public enum FigureStatus
{
    /// <summary><c>Đạt</c>.</summary>
    Met,

    /// <summary><c>Không đạt</c>.</summary>
    Missed,

    /// <summary><c>Đúng tiến độ</c>.</summary>
    OnTrack,

    /// <summary><c>Chậm tiến độ</c>.</summary>
    Behind,

    /// <summary><c>Chưa có số liệu</c>.</summary>
    NoData,
}
