namespace Tcns.Domain.Places;

/// <summary>What a village, the smallest place that has a team, is called.</summary>
public enum VillageKind
{
    /// <summary><c>Thôn</c>.</summary>
    Thon,

    /// <summary><c>Tổ dân phố</c>, in towns.</summary>
    ToDanPho,

    /// <summary><c>Xóm</c>.</summary>
    Xom,

    /// <summary><c>Bản</c>, in the mountains.</summary>
    Ban,

    /// <summary><c>Ấp</c>, in the south.</summary>
    Ap,

    /// <summary><c>Khu phố</c>.</summary>
    KhuPho,

    /// <summary><c>Buôn</c>, in the central highlands.</summary>
    Buon,

    /// <summary><c>Khác</c>: any other.</summary>
    Khac,
}
