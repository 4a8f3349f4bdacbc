using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Tcns.Domain.Access;

/// <summary>
/// The SHA-256 of what the holder proves, as 64 hexadecimal digits: of a key's secret, or of the name of a principal
/// that the platform has signed in (<see cref="KeyDetails.IsPrincipal"/> keeps the two apart).
/// </summary>
public sealed record KeyHash
{
    private const int HexDigits = 64;

    /// <summary>80 bits: enough that no two keys share an id, too few to say anything about the secret.</summary>
    private const int IdDigits = 20;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private KeyHash(string value)
    {
        Value = value;
    }

    public string Value { get; }

    /// <summary>The public name of the key, which stands in URLs and in the audit log.</summary>
    public string Id => Value[..IdDigits];

    public static KeyHash Of(string proof) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(proof))));

    public static KeyHash Parse(string value) =>
        value.Length == HexDigits && IsHex(value) ? new KeyHash(value) : throw new FormatException("Not a key's hash.");

    public static bool IsId([NotNullWhen(true)] string? id) => id is { Length: IdDigits } && IsHex(id);

    /// <summary>Compares in constant time.</summary>
    public bool Matches(KeyHash other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Value), Encoding.ASCII.GetBytes(other.Value));

    private static bool IsHex(string text) => !text.AsSpan().ContainsAnyExcept(Hex);
}
