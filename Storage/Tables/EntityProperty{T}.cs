using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>One property of a class as a row stores it.</summary>
internal abstract class EntityProperty<T>(string name)
{
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(name);

    public abstract void Write(Utf8JsonWriter writer, T entity);

    public abstract void Read(ref Utf8JsonReader reader, T entity);
}
