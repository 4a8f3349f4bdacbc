using System.Reflection;
using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>A property bound to its getter and setter, so that no value is boxed on its way.</summary>
internal sealed class EntityProperty<T, TValue>(PropertyInfo property) : EntityProperty<T>(property.Name)
{
    private static readonly EdmCodec<TValue> Codec = CodecOf(typeof(TValue));
    private readonly JsonEncodedText annotationName = JsonEncodedText.Encode(property.Name + EntityJson.TypeSuffix);
    private readonly Func<T, TValue?> get = property.GetMethod!.CreateDelegate<Func<T, TValue?>>();
    private readonly Action<T, TValue> set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();

    public override void Write(Utf8JsonWriter writer, T entity)
    {
        if (get(entity) is not { } value)
            return;
        if (Codec.Annotation is { } annotation)
            writer.WriteString(annotationName, annotation);
        writer.WritePropertyName(Name);
        Codec.Write(writer, value);
    }

    public override void Read(ref Utf8JsonReader reader, T entity)
    {
        try
        {
            set(entity, Codec.Read(ref reader));
        }
        catch (Exception unfit) when (unfit is InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidOperationException($"The stored value does not fit {typeof(T)}.{property.Name}, a {typeof(TValue)}.", unfit);
        }
    }

    private static EdmCodec<TValue> CodecOf(Type type) =>
        (EdmCodec<TValue>?)EdmCodecs.Find(type)
        ?? (EdmCodec<TValue>?)DerivedCodec(type)
        ?? throw new NotSupportedException($"A row cannot hold a {type}: convert it, or mark the property [IgnoreDataMember].");

    private static object? DerivedCodec(Type type)
    {
        if (type.IsEnum)
            return Call(nameof(EnumCodec), type);
        return Nullable.GetUnderlyingType(type) is { } underlying && (underlying.IsEnum || EdmCodecs.Find(underlying) is not null)
            ? Call(nameof(NullableCodec), underlying)
            : null;
    }

    private static object? Call(string factory, Type type) =>
        typeof(EntityProperty<T, TValue>).GetMethod(factory, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, null);

    // Names survive a reordering of the enum; numbers would not.
    private static EdmCodec<TEnum> EnumCodec<TEnum>()
        where TEnum : struct, Enum =>
        new(null, static (writer, value) => writer.WriteStringValue(value.ToString()), static (ref reader) => Enum.Parse<TEnum>(reader.GetString()!));

    private static EdmCodec<TUnderlying?> NullableCodec<TUnderlying>()
        where TUnderlying : struct
    {
        var codec = (EdmCodec<TUnderlying>?)EdmCodecs.Find(typeof(TUnderlying)) ?? (EdmCodec<TUnderlying>)Call(nameof(EnumCodec), typeof(TUnderlying))!;
        return new(codec.Annotation?.Value, (writer, value) => codec.Write(writer, value!.Value), (ref reader) => codec.Read(ref reader));
    }
}
