using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;

namespace Tcns.Storage.Tables;

/// <summary>A row as JSON with OData's annotations.</summary>
internal static class EntityJson
{
    public const string TypeSuffix = "@odata.type";
    public const string ETagName = "odata.etag";

    private static readonly JsonWriterOptions AsciiOptions = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    // These bodies are never shown as HTML.
    private static readonly JsonWriterOptions Utf8Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? spareAsciiWriter;

    [ThreadStatic]
    private static Utf8JsonWriter? spareUtf8Writer;

    /// <summary>Names that belong to the service or to this client, not to an entity's own properties.</summary>
    public static bool IsReserved(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag)
            or WriteId.PropertyName || name.StartsWith("odata.", StringComparison.Ordinal);

    /// <summary>
    /// For a row that is a body by itself. Letters beyond ASCII are escaped, at twice their bytes: the emulator decodes
    /// such a body piece by piece, as it comes in, and spoils what stands on a seam.
    /// </summary>
    public static void WriteAscii(IBufferWriter<byte> output, ITableEntity entity, WriteId id) =>
        Write(output, entity, id, AsciiOptions, ref spareAsciiWriter);

    /// <summary>For a row within a transaction, whose 4 MiB Vietnamese letters fill less quickly unescaped.</summary>
    public static void WriteUtf8(IBufferWriter<byte> output, ITableEntity entity, WriteId id) =>
        Write(output, entity, id, Utf8Options, ref spareUtf8Writer);

    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class, ITableEntity
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read<T>(ref reader);
    }

    /// <param name="reader">On the row's opening brace; afterwards on its closing one.</param>
    public static T Read<T>(ref Utf8JsonReader reader)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        var model = EntityModel.Of(typeof(T));
        string? annotation = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueSpan.EndsWith("@odata.type"u8))
            {
                annotation = ReadText(ref reader);
                continue;
            }

            if (!ReadSystemProperty(ref reader, entity))
                model.Read(ref reader, entity, annotation);
            annotation = null;
        }

        return entity;
    }

    private static void Write(IBufferWriter<byte> output, ITableEntity entity, WriteId id, JsonWriterOptions options, ref Utf8JsonWriter? spare)
    {
        var writer = spare ?? new Utf8JsonWriter(output, options);
        spare = null;
        writer.Reset(output);
        writer.WriteStartObject();
        writer.WriteString("PartitionKey"u8, entity.PartitionKey);
        writer.WriteString("RowKey"u8, entity.RowKey);
        EntityModel.Of(entity.GetType()).Write(writer, entity);
        id.Write(writer);
        writer.WriteEndObject();
        writer.Flush();
        spare = writer;
    }

    private static bool ReadSystemProperty(ref Utf8JsonReader reader, ITableEntity entity)
    {
        if (reader.ValueTextEquals("PartitionKey"u8))
            entity.PartitionKey = ReadText(ref reader)!;
        else if (reader.ValueTextEquals("RowKey"u8))
            entity.RowKey = ReadText(ref reader)!;
        else if (reader.ValueTextEquals("Timestamp"u8))
            entity.Timestamp = reader.Read() ? reader.GetDateTimeOffset() : null;
        else if (reader.ValueTextEquals("odata.etag"u8))
            entity.ETag = new ETag(ReadText(ref reader)!);
        else if (reader.ValueSpan.StartsWith("odata."u8) || reader.ValueTextEquals("WriteId"u8))
            ReadText(ref reader);
        else
            return false;
        return true;
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }
}
