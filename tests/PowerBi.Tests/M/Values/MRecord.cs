namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A record; its fields are worked out when they are asked for.</summary>
internal sealed class MRecord(MShape shape, object?[] values)
{
    public MShape Shape { get; } = shape;

    public IReadOnlyList<string> Names => Shape.Names;

    public object? this[string name] => TryGet(name, out var value) ? value : throw MException.NoField(name);

    /// <summary>The fields as they stand, promises among them.</summary>
    internal object?[] Values => values;

    public static MRecord Of(params (string Name, object? Value)[] fields) =>
        new(new MShape([.. fields.Select(field => field.Name)]), [.. fields.Select(field => field.Value)]);

    public bool TryGet(string name, out object? value)
    {
        var place = Shape.Find(name);
        value = place < 0 ? null : At(place);
        return place >= 0;
    }

    public object? At(int place) => Thunk.Force(values, place);
}
