using System.Globalization;
using System.Text.Json;

namespace Tcns.Storage.Queues;

/// <summary>What a queue message says of an order: an object of JSON whose fields are texts.</summary>
internal readonly struct OrderFields
{
    private readonly JsonElement fields;

    private OrderFields(JsonElement fields)
    {
        this.fields = fields;
    }

    /// <returns>Null where the message is no order: such a message fails and ends among the poisoned ones.</returns>
    public static T? Read<T>(ReadOnlyMemory<byte> message, Func<OrderFields, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.ValueKind == JsonValueKind.Object ? read(new OrderFields(json.RootElement)) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // No JSON, or a text with half of a surrogate pair.
            return null;
        }
    }

    public string? Text(string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
}
