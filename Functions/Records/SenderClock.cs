using System.Globalization;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>The header <c>Tcns-Sent-At</c>: what the sender's clock said when the request went out.</summary>
internal static class SenderClock
{
    public static readonly AskedHeader Header = new("Tcns-Sent-At", Format: "date-time");

    /// <summary>By how many seconds it is ahead of ours; null where the header lacks or is no instant.</summary>
    public static int? SecondsAhead(HttpRequest request, DateTimeOffset now) => DateTimeOffset.TryParse(
        request.Headers[Header.Name].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sentAt)
        ? (int)Math.Clamp(Math.Round((sentAt - now).TotalSeconds, MidpointRounding.AwayFromZero), int.MinValue, int.MaxValue)
        : null;
}
