using System.Globalization;
using System.Text;
using Tcns.Domain.Places;
using Tcns.Storage.Queues;

namespace Tcns.Storage.Changes;

/// <summary>An order as the text of a queue message: <c>{"id":"…","province":"31","rollup":"…","asked":"…"}</c>, of which the last two may lack.</summary>
public static class PublishOrderText
{
    public static string Write(PublishOrder order)
    {
        var text = new StringBuilder($"{{\"id\":\"{order.Id}\",\"province\":\"{order.Province}\"");
        if (order.Rollup is { } rollup)
            text.Append(CultureInfo.InvariantCulture, $",\"rollup\":\"{rollup}\"");
        if (order.Asked is { } asked)
            text.Append(CultureInfo.InvariantCulture, $",\"asked\":\"{asked:O}\"");
        return text.Append('}').ToString();
    }

    /// <summary>Null when the text is no order.</summary>
    public static PublishOrder? Read(ReadOnlyMemory<byte> message) => OrderFields.Read(message, fields =>
        Guid.TryParse(fields.Text("id"), out var id) && UnitCode.TryParse(fields.Text("province"), out var province) && province.Level == UnitLevel.Province
            ? new PublishOrder(id, province, fields.Text("rollup"), fields.Time("asked"))
            : null);
}
