using System.Collections.Concurrent;
using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>How entities of one type become a row's properties and come back; made once for each type.</summary>
internal abstract class EntityModel
{
    private static readonly ConcurrentDictionary<Type, EntityModel> Models = new() { [typeof(TableEntity)] = new DictionaryModel() };

    public static EntityModel Of(Type type) => Models.GetOrAdd(type, static type =>
        (EntityModel)Activator.CreateInstance(typeof(TypedModel<>).MakeGenericType(type))!);

    /// <summary>Writes all but the keys; what is null is left out, since the service knows no null.</summary>
    public abstract void Write(Utf8JsonWriter writer, ITableEntity entity);

    /// <param name="reader">On the property's name; afterwards on its value.</param>
    /// <param name="entity">The one to fill.</param>
    /// <param name="annotation">The EDM type that the service named for it.</param>
    public abstract void Read(ref Utf8JsonReader reader, ITableEntity entity, string? annotation);
}
