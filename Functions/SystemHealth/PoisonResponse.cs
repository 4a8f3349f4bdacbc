using Tcns.Domain.Places;
using Tcns.Storage.Queues;

namespace Tcns.Functions.SystemHealth;

/// <summary>A message that was laid aside because it failed too often.</summary>
/// <param name="Queue">The queue that it was laid aside from.</param>
/// <param name="InsertedAt">When it was laid aside.</param>
/// <param name="ExpiresAt">When the storage removes it.</param>
/// <param name="Tries">How often somebody has taken it since, or another of its queue; before, it failed as often as <c>maxDequeueCount</c> says.</param>
/// <param name="Order">What it asks for; null where it is no order of ours. What it says then is not told: it may be anything.</param>
/// <param name="UnitName">Of the commune or province that it is about.</param>
/// <param name="Bytes">Its length.</param>
internal sealed record PoisonResponse(
    string Id, string Queue, DateTimeOffset InsertedAt, DateTimeOffset ExpiresAt, long Tries, PoisonOrder? Order, string? UnitName, int Bytes)
{
    public static PoisonResponse Of(string queue, PoisonMessage message, OfficialUnits units)
    {
        var (order, bytes) = PoisonOrder.Read(queue, message.Body);
        return new PoisonResponse(message.Id, queue, message.InsertedAt, message.ExpiresAt, message.Tries, order, order is null ? null : NameOf(UnitCode.Parse(order.Unit), units), bytes);
    }

    private static string? NameOf(UnitCode unit, OfficialUnits units) => units.Find(unit.Commune ?? unit)?.Name;
}
