using System.Text.Json;
using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Records;

/// <summary>Records as they are answered: what they say, as it was sent, and how they stand.</summary>
internal static class RecordJson
{
    public static void Write(Utf8JsonWriter writer, FieldRecord record)
    {
        writer.WriteStartObject();
        WriteProperties(writer, record);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, FieldRecord record, IReadOnlyList<RecordWarning> warnings, Language language)
    {
        writer.WriteStartObject();
        WriteProperties(writer, record);
        WriteWarnings(writer, warnings, language);
        writer.WriteEndObject();
    }

    /// <summary>A version, and what made it.</summary>
    public static void WriteVersion(Utf8JsonWriter writer, FieldRecord record)
    {
        writer.WriteStartObject();
        WriteProperties(writer, record);
        writer.WriteString("act", record.Last.Act.WireName());
        writer.WriteString("by", record.Last.By);
        writer.WriteEndObject();
    }

    public static void WriteWarnings(Utf8JsonWriter writer, IReadOnlyList<RecordWarning> warnings, Language language)
    {
        if (warnings.Count == 0)
            return;
        writer.WriteStartArray("warnings");
        foreach (var warning in warnings)
            JsonSerializer.Serialize(writer, WarningResponse.Of(warning, language), WireJson.Wire.WarningResponse);
        writer.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, FieldRecord record)
    {
        writer.WriteString("id", record.Id.Value);
        writer.WriteString("team", record.Team.Value);
        RecordText.WriteProperties(writer, record.Content);
        writer.WriteString("status", record.Status.WireName());
        writer.WriteNumber("version", record.Version);
        writer.WriteString("etag", EntityTags.Of(record.Version));
        Instant(writer, "receivedAt", record.ReceivedAt);
        Instant(writer, "changedAt", record.Last.At);
        Text(writer, "reason", record.Last.Reason);
        Text(writer, "answer", record.Handling.Answer);
        Instant(writer, "answeredAt", record.Handling.AnsweredAt);
        Instant(writer, "resolvedAt", record.Handling.ResolvedAt);
        Text(writer, "forwardedTo", record.Handling.ForwardedTo);
        Instant(writer, "forwardedAt", record.Handling.ForwardedAt);
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Instant(Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
            writer.WriteString(name, instant.UtcDateTime);
    }
}
