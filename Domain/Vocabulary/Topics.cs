namespace Tcns.Domain.Vocabulary;

/// <summary>What teams help people with, by the pillar that a topic belongs to. An id stays for ever.</summary>
public static class Topics
{
    /// <summary><c>Chính quyền số</c>.</summary>
    public static IReadOnlyList<string> Government { get; } =
        ["online-public-services", "vneid", "vneid-papers", "digital-signature", "egov-app", "field-feedback-app"];

    /// <summary><c>Kinh tế số</c>.</summary>
    public static IReadOnlyList<string> Economy { get; } =
    [
        "e-commerce", "digital-shop", "ocop-online", "e-payment-account", "qr-payment", "digital-banking", "traceability", "smart-farming",
    ];

    /// <summary><c>Xã hội số</c>.</summary>
    public static IReadOnlyList<string> Society { get; } =
        ["health-app", "education-app", "social-insurance", "disaster-warning", "social-network", "tourism-app"];

    /// <summary><c>Kỹ năng và an toàn số</c>.</summary>
    public static IReadOnlyList<string> Skills { get; } =
        ["smartphone-basics", "digital-literacy", "scam-awareness", "data-protection", "safe-shopping"];

    public static IReadOnlyList<string> All { get; } = [.. Government, .. Economy, .. Society, .. Skills];
}
