namespace Tcns.Domain.Places;

public enum UnitLevel
{
    /// <summary>A province or a city under central government, <c>tỉnh, thành phố</c>.</summary>
    Province,

    /// <summary>A commune, ward or special zone, <c>xã, phường, đặc khu</c>.</summary>
    Commune,

    /// <summary>A community digital team, <c>Tổ công nghệ số cộng đồng</c>.</summary>
    Team,
}
