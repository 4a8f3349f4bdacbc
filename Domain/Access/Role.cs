namespace Tcns.Domain.Access;

/// <summary>What the holder of a key may do. The unit of the key says where.</summary>
public enum Role
{
    /// <summary>A volunteer in the field, <c>tổ viên</c>.</summary>
    Collector,

    /// <summary><c>Tổ trưởng</c>.</summary>
    Leader,

    /// <summary>An officer of the commune's Culture–Society office, <c>Phòng Văn hóa – Xã hội</c>.</summary>
    Officer,

    /// <summary>The Department of Science and Technology, <c>Sở KHCN</c>.</summary>
    Provincial,

    /// <summary>Reads figures, never personal data.</summary>
    Viewer,

    /// <summary>The operator.</summary>
    System,
}
