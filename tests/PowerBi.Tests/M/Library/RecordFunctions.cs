using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

internal static class RecordFunctions
{
    public static void Fill(Shelf shelf) => shelf
        .Function("Record.Field", 2, 2, given => given.Record(0)[given.Text(1)])
        .Function("Record.FieldOrDefault", 2, 3, given => given.Has(0) && given.Record(0).TryGet(given.Text(1), out var value) ? value : given[2])
        .Function("Record.HasFields", 2, 2, given => given.Texts(1).All(name => given.Record(0).Shape.Find(name) >= 0))
        .Function("Record.FieldNames", 1, 1, given => new MList(given.Record(0).Names))
        .Function("Record.ToList", 1, 1, given => new MList(given.Record(0).Values))
        .Function("Record.FromList", 2, 2, FromList);

    private static object? FromList(Arguments given)
    {
        var names = given[1] is MType ? throw given.Gap("a type of the fields is not known.") : given.Texts(1);
        if (names.Count != given.List(0).Count)
            throw given.Gap("more or fewer fields than values are not known.");
        return new MRecord(new MShape(names), [.. given.List(0).Items()]);
    }
}
