using System.Text.Json;
using Tcns.Domain.Places;

namespace Tcns.Storage.Changes;

/// <summary>An order as the text of a queue message: <c>{"id":"…","province":"31","rollup":"…"}</c>, of which the last may lack.</summary>
public static class PublishOrderText
{
    public static string Write(PublishOrder order) => order.Rollup is { } rollup
        ? $$"""{"id":"{{order.Id}}","province":"{{order.Province}}","rollup":"{{rollup}}"}"""
        : $$"""{"id":"{{order.Id}}","province":"{{order.Province}}"}""";

    /// <summary>Null when the text is no order: such a message fails and ends among the poisoned ones.</summary>
    public static PublishOrder? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !Guid.TryParse(Text(root, "id"), out var id))
                return null;
            return UnitCode.TryParse(Text(root, "province"), out var province) && province.Level == UnitLevel.Province
                ? new PublishOrder(id, province, Text(root, "rollup"))
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
