using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>A place in a document that takes a field. The rows of a table share their shape, so its place is looked up once for all.</summary>
internal sealed class FieldSite(string name, bool optional)
{
    private Found last = new(Shape: null, Place: -1);

    public object? Of(object? target) => target switch
    {
        MRecord record => Field(record),
        MTable table when table.Shape.Find(name) >= 0 => table.Promises(name),
        MTable when optional => null,
        MTable => throw MException.NoColumn(name),
        null when optional => throw new EvaluationGap($"[{name}]? of null is not known."),
        _ => throw MException.Expression($"We cannot apply field access to the type {MType.Of(target).Word}.", target),
    };

    private object? Field(MRecord record)
    {
        var found = last;
        if (found.Shape != record.Shape)
            last = found = new Found(record.Shape, record.Shape.Find(name));
        return found.Place >= 0 ? record.At(found.Place) : optional ? null : throw MException.NoField(name);
    }

    private sealed record Found(MShape? Shape, int Place);
}
