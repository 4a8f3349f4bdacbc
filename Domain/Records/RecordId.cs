using System.Diagnostics.CodeAnalysis;

namespace Tcns.Domain.Records;

/// <summary>The client's own UUID of a record, unique within the team. Its letters' case says nothing.</summary>
public sealed record RecordId
{
    private const int Length = 36;

    private RecordId(string value)
    {
        Value = value;
    }

    /// <summary>In small letters, with dashes.</summary>
    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RecordId? id)
    {
        // The parser alone takes signs and 0x for digits.
        var isOne = text is { Length: Length } && text.All(letter => char.IsAsciiHexDigit(letter) || letter == '-');
        id = isOne && Guid.TryParseExact(text, "D", out var parsed) ? new RecordId(parsed.ToString("D")) : null;
        return id is not null;
    }

    public static RecordId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not a UUID.");

    public override string ToString() => Value;
}
