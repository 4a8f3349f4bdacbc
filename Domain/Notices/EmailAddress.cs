using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Tcns.Domain.Notices;

/// <summary>
/// An e-mail address, <c>thư điện tử</c>, in the form that offices use: of RFC 5321 without quotes, comments and letters beyond ASCII,
/// so that every mail server takes it and nothing in it can be taken for a header.
/// </summary>
public sealed partial record EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3, without the angle brackets.</summary>
    public const int Longest = 254;

    private EmailAddress(string value)
    {
        Value = value;
    }

    public string Value { get; }

    /// <summary>What follows the sign @.</summary>
    public string Host => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = text is { Length: <= Longest } && Form().IsMatch(text) ? new EmailAddress(text) : null;
        return address is not null;
    }

    public static EmailAddress Parse(string text) => TryParse(text, out var address) ? address : throw new FormatException("Not an e-mail address.");

    /// <summary>Whether mail to both comes to the same box, as every server in use takes it.</summary>
    public bool IsSameBox(EmailAddress other) => Value.Equals(other.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>An address is personal: it is not written to logs by accident.</summary>
    public override string ToString() => "…@" + Host;

    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
