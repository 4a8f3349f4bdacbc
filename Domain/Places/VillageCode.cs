using System.Diagnostics.CodeAnalysis;

namespace Tcns.Domain.Places;

/// <summary>The code of a village: its commune's, a dash and two or three digits (<c>11113-01</c>).</summary>
public sealed record VillageCode
{
    private const int CommuneDigits = 5;

    private VillageCode(string value)
    {
        Value = value;
    }

    public string Value { get; }

    public UnitCode Commune => UnitCode.Parse(Value[..CommuneDigits]);

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VillageCode? code)
    {
        var isOne = text is { Length: CommuneDigits + 3 or CommuneDigits + 4 }
            && text[CommuneDigits] == '-'
            && AreDigits(text.AsSpan(0, CommuneDigits))
            && AreDigits(text.AsSpan(CommuneDigits + 1));
        code = isOne ? new VillageCode(text!) : null;
        return isOne;
    }

    public static VillageCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Not the code of a village.");

    public override string ToString() => Value;

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
