using System.Diagnostics.CodeAnalysis;

namespace Tcns.Domain.Plans;

/// <summary>
/// What a plan is called in addresses and files, such as <c>xuan-hung-2026</c>: 3 to 60 small letters, digits and dashes.
/// </summary>
public sealed record PlanId
{
    public const int Shortest = 3;
    public const int Longest = 60;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    private PlanId(string value)
    {
        Value = value;
    }

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PlanId? id)
    {
        id = text?.Length is >= Shortest and <= Longest && text.All(Letters.Contains) ? new PlanId(text) : null;
        return id is not null;
    }

    public static PlanId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a plan.");

    public override string ToString() => Value;
}
