using System.Text.Json;
using Tcns.Domain.Places;

namespace Tcns.Storage.Notices;

/// <summary>An order as the text of a queue message: <c>{"unit":"11113-T03","notice":"…"}</c>.</summary>
public static class NoticeOrderText
{
    public static string Write(NoticeOrder order) => $$"""{"unit":"{{order.To}}","notice":"{{order.Id}}"}""";

    /// <summary>Null when the text is no order: such a message fails and ends among the poisoned ones.</summary>
    public static NoticeOrder? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && UnitCode.TryParse(Text(root, "unit"), out var unit) && Text(root, "notice") is { } id && NoticeRows.IsId(id)
                ? new NoticeOrder(unit, id)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // No JSON, or a text with half of a surrogate pair.
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
