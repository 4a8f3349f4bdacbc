using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>The model of a class: its public properties with getter and setter, by name.</summary>
internal sealed class TypedModel<T> : EntityModel
    where T : class, ITableEntity
{
    private readonly EntityProperty<T>[] properties = [.. Stored().Select(Accessor)];

    public override void Write(Utf8JsonWriter writer, ITableEntity entity)
    {
        foreach (var property in properties)
            property.Write(writer, (T)entity);
    }

    public override void Read(ref Utf8JsonReader reader, ITableEntity entity, string? annotation)
    {
        var property = Find(ref reader);
        reader.Read();
        if (property is null)
            reader.Skip();
        else if (reader.TokenType != JsonTokenType.Null)
            property.Read(ref reader, (T)entity);
    }

    private EntityProperty<T>? Find(ref Utf8JsonReader reader)
    {
        foreach (var property in properties)
        {
            if (reader.ValueTextEquals(property.Name.EncodedUtf8Bytes))
                return property;
        }

        return null;
    }

    private static IEnumerable<PropertyInfo> Stored() =>
        from property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.GetMethod is { IsPublic: true } && property.SetMethod is { IsPublic: true }
        where property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(IgnoreDataMemberAttribute))
        where !EntityJson.IsReserved(property.Name) || property.Name == WriteId.PropertyName
        select property;

    private static EntityProperty<T> Accessor(PropertyInfo property)
    {
        if (property.Name == WriteId.PropertyName)
            throw new NotSupportedException($"{typeof(T)}.{property.Name} cannot be stored: the name is taken by the client itself.");
        return (EntityProperty<T>)Activator.CreateInstance(typeof(EntityProperty<,>).MakeGenericType(typeof(T), property.PropertyType), property)!;
    }
}
