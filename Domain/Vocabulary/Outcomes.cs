namespace Tcns.Domain.Vocabulary;

/// <summary>What a visit has achieved in a household. An id stays for ever.</summary>
public static class Outcomes
{
    public const string UsesDigitalPlatform = "uses-digital-platform";
    public const string HasDigitalSkills = "has-digital-skills";
    public const string AcceptsCashless = "accepts-cashless";

    public static IReadOnlyList<string> All { get; } =
    [
        UsesDigitalPlatform, HasDigitalSkills, AcceptsCashless, "vneid-activated", "submitted-online", "payment-account-opened",
        "joined-digital-literacy", "listed-on-e-commerce",
    ];
}
