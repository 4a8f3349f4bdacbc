using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tcns.Functions.Hosting;

/// <summary>Reads what the host posts when an event fires: <c>{"Data":{…},"Metadata":{…}}</c>.</summary>
internal static class EventBody
{
    /// <summary>The names of the bindings in <c>function.json</c>, under which <c>Data</c> holds the event.</summary>
    public const string TimerName = "timer";
    public const string QueueName = "message";

    public static TimerInfo ReadTimer(JsonElement body)
    {
        var timer = Data(body, TimerName);
        if (timer.ValueKind != JsonValueKind.Object)
            throw new FormatException("The event has no timer.");
        return new TimerInfo(ReadStatus(timer), timer.TryGetProperty("IsPastDue", out var due) && due.ValueKind == JsonValueKind.True);
    }

    public static QueueEvent ReadQueueEvent(JsonElement body) => new(ReadMessage(body), ReadTry(body));

    /// <summary>
    /// The message's bytes. With <c>dataType: binary</c> the host gives their Base64; without, a JSON string inside a JSON
    /// string, or JSON itself. All are understood, so that a changed binding loses no message.
    /// </summary>
    private static ReadOnlyMemory<byte> ReadMessage(JsonElement body)
    {
        var message = Data(body, QueueName);
        if (message.ValueKind != JsonValueKind.String)
            return Encoding.UTF8.GetBytes(message.GetRawText());
        var text = message.GetString()!;
        return TryUnquote(text) is { } inner ? Encoding.UTF8.GetBytes(inner)
            : text.Length > 0 && Base64.IsValid(text) ? Convert.FromBase64String(text)
            : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The host writes all metadata as text.</summary>
    private static long? ReadTry(JsonElement body) =>
        body.TryGetProperty("Metadata", out var metadata)
        && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("DequeueCount", out var count)
        && long.TryParse(count.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var tries)
            ? tries
            : null;

    private static JsonElement Data(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("Data", out var data)
        && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty(name, out var value)
            ? value
            : throw new FormatException("The event lacks Data." + name + ".");

    private static ScheduleStatus? ReadStatus(JsonElement timer)
    {
        if (!timer.TryGetProperty("ScheduleStatus", out var status) || status.ValueKind != JsonValueKind.Object)
            return null;
        return new ScheduleStatus(Instant(status, "Last"), Instant(status, "Next"), Instant(status, "LastUpdated"));
    }

    private static DateTimeOffset Instant(JsonElement status, string name) =>
        status.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var instant)
            ? instant
            : default;

    private static string? TryUnquote(string text)
    {
        if (!text.StartsWith('"'))
            return null;
        try
        {
            return JsonSerializer.Deserialize(text, HostingJson.Default.String);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
