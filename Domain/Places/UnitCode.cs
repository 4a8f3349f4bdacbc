using System.Diagnostics.CodeAnalysis;

namespace Tcns.Domain.Places;

/// <summary>
/// The code of a unit that a key can be bound to: a province (<c>31</c>), a commune (<c>11113</c>) or a team
/// (<c>11113-T03</c>; <c>11113-T00</c> is the commune's own). Codes are text: their leading zeros count.
/// </summary>
public sealed record UnitCode
{
    private const int ProvinceDigits = 2;
    private const int CommuneDigits = 5;
    private const string TeamMark = "-T";

    private UnitCode(string value, UnitLevel level)
    {
        Value = value;
        Level = level;
    }

    public string Value { get; }

    public UnitLevel Level { get; }

    /// <summary>The commune that this unit is or lies in; a province has none.</summary>
    public UnitCode? Commune => Level switch
    {
        UnitLevel.Province => null,
        UnitLevel.Commune => this,
        _ => new UnitCode(Value[..CommuneDigits], UnitLevel.Commune),
    };

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out UnitCode? code)
    {
        code = LevelOf(text) is { } level ? new UnitCode(text!, level) : null;
        return code is not null;
    }

    public static UnitCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Not the code of a province, commune or team.");

    public override string ToString() => Value;

    private static UnitLevel? LevelOf(string? text)
    {
        if (text is null)
            return null;
        if (text.Length == ProvinceDigits && AreDigits(text))
            return UnitLevel.Province;
        if (text.Length < CommuneDigits || !AreDigits(text.AsSpan(0, CommuneDigits)))
            return null;
        var rest = text.AsSpan(CommuneDigits);
        if (rest.IsEmpty)
            return UnitLevel.Commune;
        var number = rest.StartsWith(TeamMark, StringComparison.Ordinal) ? rest[TeamMark.Length..] : default;
        return number.Length is 2 or 3 && AreDigits(number) ? UnitLevel.Team : null;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
