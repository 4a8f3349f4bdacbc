namespace Tcns.Domain.Awards;

/// <summary>A title that a commune awards for digital work, <c>danh hiệu</c>.</summary>
public enum AwardTitle
{
    /// <summary><c>Tổ CNSCĐ tiêu biểu</c>: a team.</summary>
    OutstandingTeam,

    /// <summary><c>Công dân số tiên phong</c>: one person.</summary>
    DigitalCitizenPioneer,

    /// <summary><c>Đại sứ số</c>: one person.</summary>
    DigitalAmbassador,

    /// <summary><c>Gia đình số tiêu biểu</c>: a household.</summary>
    DigitalFamily,

    /// <summary><c>Khu dân cư điện tử</c>: a village.</summary>
    ElectronicNeighbourhood,
}
