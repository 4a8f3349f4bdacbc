using System.Text;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Notices;

namespace Tcns.Functions.SystemHealth;

/// <summary>What a message asks for: codes and ids alone.</summary>
/// <param name="Unit">The commune to rebuild, the province to publish, the unit to tell.</param>
/// <param name="Quarter">That is to be rebuilt.</param>
/// <param name="Rollup">Id of the rollup that somebody waits for.</param>
/// <param name="Notice">Id of the notice to send.</param>
internal sealed record PoisonOrder(string Unit, string? Quarter, string? Rollup, string? Notice)
{
    /// <summary>The order, or null where it is none, and the length of the message.</summary>
    public static (PoisonOrder? Order, int Bytes) Read(string queue, string body)
    {
        var buffer = new byte[body.Length];
        return Convert.TryFromBase64String(body, buffer, out var length)
            ? (Read(queue, buffer.AsMemory(0, length)), length)
            : (null, Encoding.UTF8.GetByteCount(body));
    }

    /// <summary>As it stands in the audit log.</summary>
    public static string Describe(string queue, string body) => Read(queue, body) switch
    {
        ({ } order, _) => string.Join(' ', new[] { order.Unit, order.Quarter, order.Rollup, order.Notice }.OfType<string>()),
        (_, var bytes) => FormattableString.Invariant($"no order, {bytes} bytes"),
    };

    private static PoisonOrder? Read(string queue, ReadOnlyMemory<byte> message) => queue switch
    {
        StorageLayout.RebuildQueue => RebuildOrderText.Read(message) is { } order ? new PoisonOrder(order.Commune.Value, order.Quarter, null, null) : null,
        StorageLayout.PublishQueue => PublishOrderText.Read(message) is { } order ? new PoisonOrder(order.Province.Value, null, RollupId(order.Rollup), null) : null,
        StorageLayout.NoticeQueue => NoticeOrderText.Read(message) is { } order ? new PoisonOrder(order.To.Value, null, null, order.Id) : null,
        _ => null,
    };

    /// <summary>Only what looks like one of our ids: the text of a message that somebody else made may be anything.</summary>
    private static string? RollupId(string? text) => Guid.TryParseExact(text, "N", out _) ? text : null;
}
