using Tcns.Domain.Places;
using Tcns.Storage.Queues;

namespace Tcns.Storage.Notices;

/// <summary>An order as the text of a queue message: <c>{"unit":"11113-T03","notice":"…"}</c>.</summary>
public static class NoticeOrderText
{
    public static string Write(NoticeOrder order) => $$"""{"unit":"{{order.To}}","notice":"{{order.Id}}"}""";

    /// <summary>Null when the text is no order.</summary>
    public static NoticeOrder? Read(ReadOnlyMemory<byte> message) => OrderFields.Read(message, fields =>
        UnitCode.TryParse(fields.Text("unit"), out var unit) && fields.Text("notice") is { } id && NoticeRows.IsId(id)
            ? new NoticeOrder(unit, id)
            : null);
}
