namespace Tcns.Domain.Plans;

/// <summary>Whom a report goes to.</summary>
public enum Recipient
{
    /// <summary><c>Ủy ban nhân dân cấp xã</c>, by its Culture–Society office.</summary>
    Commune,

    /// <summary><c>Sở Khoa học và Công nghệ</c>.</summary>
    Province,
}
