using System.Security.Cryptography;
using System.Text;

namespace Tcns.Functions.Notices;

/// <summary>Proves to the gateway who calls: <c>sha256=</c> and HMAC-SHA256 over the timestamp, a full stop and the body.</summary>
internal static class WebhookSignature
{
    public const string Header = "Tcns-Signature";

    /// <summary>Seconds since 1970, by which a gateway refuses what is old.</summary>
    public const string TimestampHeader = "Tcns-Timestamp";

    public static string Of(byte[] secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body];
        return "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed));
    }
}
