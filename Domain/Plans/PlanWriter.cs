using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tcns.Domain.Plans;

/// <summary>Writes a plan in the order in which people read it.</summary>
internal static class PlanWriter
{
    /// <summary>Vietnamese stays readable; what is written goes into JSON files and answers, never into a page's markup.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Plan plan)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
            Write(plan, json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static void Write(Plan plan, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", plan.Id.Value);
        json.WriteString("title", plan.Title);
        json.WriteString("unit", plan.Unit.Value);
        WriteDay(json, "from", plan.From);
        WriteDay(json, "to", plan.To);
        WriteSource(json, plan.Source);
        json.WriteString("calendar", PlanWords.Of(PlanWords.Calendars, plan.Calendar));
        json.WriteNumber("closingDays", plan.ClosingDays);
        TeamRulesText.Write(json, plan.Rules.Teams);
        WriteList(json, "targets", plan.Targets, target => TargetText.Write(json, target));
        WriteList(json, "reports", plan.Reports, row => ReportText.Write(json, row));
        if (plan.Topics.Count > 0)
            WriteList(json, "topics", plan.Topics, topic => LocalTopicText.Write(json, topic));
        if (plan.Changes.Count > 0)
            WriteList(json, "changes", plan.Changes, change => WriteChange(json, change));
        json.WriteEndObject();
    }

    public static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WriteWhole(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    private static void WriteSource(Utf8JsonWriter json, PlanSource source)
    {
        json.WriteStartObject("source");
        json.WriteString("number", source.Number);
        json.WriteString("issuedOn", source.IssuedOn?.Value);
        json.WriteString("issuer", source.Issuer);
        WriteList(json, "basis", source.Basis, json.WriteStringValue);
        if (source.Signer is { } signer)
            json.WriteString("signer", signer);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, PlanChange change)
    {
        json.WriteStartObject();
        WriteDay(json, "on", change.On);
        json.WriteString("decision", change.Decision);
        json.WriteString("note", change.Note);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, Entries<T> entries, Action<T> write)
        where T : notnull
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
            write(entry);
        json.WriteEndArray();
    }
}
