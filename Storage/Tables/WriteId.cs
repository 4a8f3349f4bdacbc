using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>
/// Names one logical write in every row that it writes, whatever number of attempts it took. Readers of entities never
/// see it; other clients see a property of type Guid. What it is for: <see cref="LostReply"/>.
/// </summary>
internal readonly record struct WriteId(Guid Value)
{
    public const string PropertyName = "WriteId";
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode(PropertyName);
    private static readonly JsonEncodedText AnnotationName = JsonEncodedText.Encode(PropertyName + EntityJson.TypeSuffix);

    private static readonly JsonEncodedText Annotation = JsonEncodedText.Encode("Edm.Guid");

    public static WriteId New() => new(Guid.NewGuid());

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteString(AnnotationName, Annotation);
        writer.WriteString(Name, Value);
    }
}
