namespace Tcns.Domain.Places;

/// <summary>What an official unit is, as Decision 19/2025/QĐ-TTg names it.</summary>
public enum UnitKind
{
    /// <summary><c>Thành phố</c> under central government.</summary>
    City,

    /// <summary><c>Tỉnh</c>.</summary>
    Province,

    /// <summary><c>Phường</c>.</summary>
    Ward,

    /// <summary><c>Xã</c>.</summary>
    Commune,

    /// <summary><c>Đặc khu</c>.</summary>
    SpecialZone,
}
