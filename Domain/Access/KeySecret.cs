using System.Buffers.Text;
using System.Security.Cryptography;

namespace Tcns.Domain.Access;

/// <summary>
/// The text that a holder carries, shown once and never stored. Made ones are 32 random bytes; the operator may set
/// any text as the first system key.
/// </summary>
public sealed class KeySecret
{
    private const string Prefix = "tcns_";
    private const int RandomBytes = 32;
    private static readonly int TextLength = Base64Url.GetEncodedLength(RandomBytes);

    private KeySecret(string text)
    {
        Text = text;
        Hash = KeyHash.Of(text);
    }

    public string Text { get; }

    public KeyHash Hash { get; }

    /// <summary>Whether it has the form of those made here.</summary>
    public bool IsOfOurMaking =>
        Text.Length == Prefix.Length + TextLength && Text.StartsWith(Prefix, StringComparison.Ordinal) && Base64Url.IsValid(Text.AsSpan(Prefix.Length));

    public static KeySecret Create() => new(Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));

    public static KeySecret From(string text) => new(text);

    /// <summary>The text is kept out of messages and logs.</summary>
    public override string ToString() => "key " + Hash.Id;
}
