using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>How values of one .NET type stand in a row's JSON.</summary>
/// <param name="annotation">The EDM type that must be named beside the value; null where JSON itself tells it.</param>
internal abstract class EdmCodec(string? annotation)
{
    public JsonEncodedText? Annotation { get; } = annotation is null ? null : JsonEncodedText.Encode(annotation);

    public abstract void WriteBoxed(Utf8JsonWriter writer, object value);

    public abstract object? ReadBoxed(ref Utf8JsonReader reader);
}
