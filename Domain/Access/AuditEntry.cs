using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tcns.Domain.Access;

/// <summary>
/// One line of a unit's audit log. Each carries the hash of the one before, so that a changed, removed or inserted
/// line breaks the chain. Holds ids, never names.
/// </summary>
public sealed record AuditEntry
{
    private AuditEntry(long number, DateTimeOffset at, AuditEvent what, string previousHash)
    {
        Number = number;
        At = at;
        Event = what;
        PreviousHash = previousHash;
        Hash = HashOf();
    }

    /// <summary>Counts from 1 within the unit.</summary>
    public long Number { get; }

    public DateTimeOffset At { get; }

    public AuditEvent Event { get; }

    public string PreviousHash { get; }

    public string Hash { get; }

    /// <summary>The line that follows <paramref name="previous"/>; the first of its unit when that is null.</summary>
    public static AuditEntry After(AuditEntry? previous, DateTimeOffset at, AuditEvent what) =>
        new(checked((previous?.Number ?? 0) + 1), at, what, previous?.Hash ?? "");

    /// <summary>A stored line, its hash computed anew: compare it with the stored one.</summary>
    public static AuditEntry Restore(long number, DateTimeOffset at, AuditEvent what, string previousHash) =>
        new(number, at, what, previousHash);

    private string HashOf()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Number}\n{At.UtcTicks}\n{Event.Actor}\n{Event.Action}\n{Event.Subject}\n{Event.Detail}\n{PreviousHash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
