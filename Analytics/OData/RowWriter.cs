using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.OData;

/// <summary>Rows as JSON objects, straight from the engine's memory.</summary>
internal sealed class RowWriter
{
    private readonly ODataKind[] kinds;
    private readonly JsonEncodedText[] names;
    private readonly (JsonEncodedText Name, JsonEncodedText Type)?[] annotations;

    public RowWriter(IReadOnlyList<Field> fields, ODataDetail detail)
    {
        kinds = [.. fields.Select(field => field.Column.Kind)];
        names = [.. fields.Select(field => Encoded(field.Name))];
        annotations = [.. fields.Select(field => detail is ODataDetail.None ? null : Annotation(field))];
    }

    public void Write(Utf8JsonWriter json, RowReader row)
    {
        json.WriteStartObject();
        for (var i = 0; i < kinds.Length; i++)
        {
            if (row.IsNull(i))
            {
                json.WriteNull(names[i]);
                continue;
            }

            if (annotations[i] is var (name, type))
                json.WriteString(name, type);
            WriteValue(json, row, i);
        }

        json.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter json, RowReader row, int i)
    {
        switch (kinds[i])
        {
            case ODataKind.Text:
                json.WriteString(names[i], row.GetUtf8(i));
                break;
            case ODataKind.Whole:
                json.WriteNumber(names[i], row.GetInt64(i));
                break;
            case ODataKind.Exact:
                json.WriteNumber(names[i], row.GetDecimal(i));
                break;
            case ODataKind.Double:
                WriteDouble(json, names[i], row.GetDouble(i));
                break;
            case ODataKind.Day:
                WriteDay(json, names[i], row.GetDate(i));
                break;
            case ODataKind.Instant:
                WriteInstant(json, names[i], row.GetTimestamp(i));
                break;
            case ODataKind.Truth:
                json.WriteBoolean(names[i], row.GetBoolean(i));
                break;
            default:
                throw new InvalidOperationException($"{kinds[i]} has no values.");
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, JsonEncodedText name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, double.IsNaN(value) ? "NaN" : value > 0 ? "INF" : "-INF");
    }

    private static void WriteDay(Utf8JsonWriter json, JsonEncodedText name, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    private static void WriteInstant(Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[32];
        value.UtcDateTime.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    private static (JsonEncodedText, JsonEncodedText)? Annotation(Field field) =>
        field.IsDeclared ? null : (Encoded(field.Name + "@odata.type"), Encoded(field.Column.Kind.Annotation()));

    private static JsonEncodedText Encoded(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
