using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>The model of <see cref="TableEntity"/>: whatever the row holds, of the type that the service names.</summary>
internal sealed class DictionaryModel : EntityModel
{
    public override void Write(Utf8JsonWriter writer, ITableEntity entity)
    {
        foreach (var (name, value) in (TableEntity)entity)
        {
            if (name == WriteId.PropertyName)
                throw new ArgumentException($"The property name {name} is taken by the client itself.", nameof(entity));
            if (value is null || EntityJson.IsReserved(name))
                continue;
            var stored = value is Enum ? value.ToString()! : value;
            var codec = EdmCodecs.Find(stored.GetType())
                ?? throw new NotSupportedException($"A row cannot hold a {stored.GetType()} (property {name}).");
            if (codec.Annotation is { } annotation)
                writer.WriteString(name + EntityJson.TypeSuffix, annotation);
            writer.WritePropertyName(name);
            codec.WriteBoxed(writer, stored);
        }
    }

    public override void Read(ref Utf8JsonReader reader, ITableEntity entity, string? annotation)
    {
        var name = reader.GetString()!;
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        var codec = annotation is null ? Unannotated(ref reader) : EdmCodecs.FindAnnotated(annotation);
        if (codec is null)
            throw new NotSupportedException($"The property {name} has the type {annotation ?? reader.TokenType.ToString()}, which is not known.");
        ((TableEntity)entity)[name] = codec.ReadBoxed(ref reader)!;
    }

    // The types that JSON tells apart by itself: a number with a point or an exponent is a double, any other an Int32.
    private static EdmCodec? Unannotated(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => EdmCodecs.String,
        JsonTokenType.True or JsonTokenType.False => EdmCodecs.Boolean,
        JsonTokenType.Number => reader.TryGetInt32(out _) ? EdmCodecs.Int32 : EdmCodecs.Double,
        _ => null,
    };
}
