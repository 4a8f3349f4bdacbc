using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tcns.Domain.Records;

/// <summary>A record's content as JSON: what is stored, what is answered, and what two contents are compared by. Defaults are left out.</summary>
public static class RecordText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The properties of an object, in the order of the contract.</summary>
    public static string Write(RecordContent content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            WriteProperties(writer, content, content.Village?.Value, isSorted: false);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// The same for contents that say the same, whatever the order of topics, outcomes and attendees. The village stands
    /// beside it, because an absent one means the team's own.
    /// </summary>
    public static string Fingerprint(RecordContent content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("record", content.Kind.WireName());
            WriteProperties(writer, content, village: null, isSorted: true);
            writer.WriteEndObject();
        }

        return Convert.ToBase64String(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>Into an object that has begun.</summary>
    public static void WriteProperties(Utf8JsonWriter writer, RecordContent content) =>
        WriteProperties(writer, content, content.Village?.Value, isSorted: false);

    private static void WriteProperties(Utf8JsonWriter writer, RecordContent content, string? village, bool isSorted)
    {
        Text(writer, "member", content.Member);
        Text(writer, "kind", content.Sort);
        Text(writer, "date", content.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(writer, "start", content.Start?.ToString("HH:mm", CultureInfo.InvariantCulture));
        if (content.Minutes is { } minutes)
            writer.WriteNumber("minutes", minutes);
        Text(writer, "village", village);
        Text(writer, "household", content.Household);
        if (content.IsBusiness)
            writer.WriteBoolean("business", true);
        Text(writer, "place", content.Place);
        Text(writer, "title", content.Title);
        Text(writer, "format", content.Format);
        Text(writer, "organiser", content.Organiser);
        Text(writer, "channel", content.Channel);
        WritePeople(writer, content);
        if (content.Kind != RecordKind.Shift)
            List(writer, "topics", content.Topics, isSorted);
        if (content.Outcomes.Count > 0)
            List(writer, "outcomes", content.Outcomes, isSorted);
        if (content is { Kind: RecordKind.Training, People: null })
            List(writer, "attendees", content.Attendees, isSorted);
        Text(writer, content.Kind == RecordKind.Visit ? "note" : "text", content.Text);
    }

    private static void WritePeople(Utf8JsonWriter writer, RecordContent content)
    {
        if (content.People is { } people)
        {
            writer.WriteStartObject("people");
            foreach (var (group, count) in people)
                writer.WriteNumber(group, count);
            writer.WriteEndObject();
            if (content.WorkingAge > 0)
                writer.WriteNumber("workingAge", content.WorkingAge);
        }

        if (content.Reach is { } reach)
        {
            writer.WriteStartObject("reach");
            writer.WriteNumber("households", reach.Households);
            writer.WriteNumber("workingAge", reach.WorkingAge);
            writer.WriteEndObject();
        }
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void List(Utf8JsonWriter writer, string name, IReadOnlyList<string> values, bool isSorted)
    {
        writer.WriteStartArray(name);
        foreach (var value in isSorted ? values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) : values.AsEnumerable())
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
