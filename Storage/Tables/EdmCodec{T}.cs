using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <inheritdoc/>
internal sealed class EdmCodec<T>(string? annotation, Action<Utf8JsonWriter, T> write, EdmCodec<T>.Reader read) : EdmCodec(annotation)
{
    internal delegate T Reader(ref Utf8JsonReader reader);

    public void Write(Utf8JsonWriter writer, T value) => write(writer, value);

    public T Read(ref Utf8JsonReader reader) => read(ref reader);

    public override void WriteBoxed(Utf8JsonWriter writer, object value) => write(writer, (T)value);

    public override object? ReadBoxed(ref Utf8JsonReader reader) => read(ref reader);
}
