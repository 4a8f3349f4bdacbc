using System.Globalization;
using System.Text;
using System.Text.Json;
using Tcns.Domain.Places;

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
                ? new PublishOrder(id, province, Text(root, "rollup"), Asked(root))
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // No JSON, or a text with half of a surrogate pair.
            return null;
        }
    }

    private static DateTimeOffset? Asked(JsonElement root) =>
        DateTimeOffset.TryParse(Text(root, "asked"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
