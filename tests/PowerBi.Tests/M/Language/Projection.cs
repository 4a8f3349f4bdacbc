using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary><c>[[a],[b]]</c> of a record or a table.</summary>
internal static class Projection
{
    public static object Of(object? target, string[] fields, bool optional) => target switch
    {
        MRecord record => OfRecord(record, fields, optional),
        MTable table => OfTable(table, fields, optional),
        _ => throw MException.Expression($"We cannot apply field access to the type {MType.Of(target).Word}.", target),
    };

    private static MRecord OfRecord(MRecord record, string[] fields, bool optional)
    {
        if (!optional && Array.Find(fields, field => record.Shape.Find(field) < 0) is { } missing)
            throw MException.NoField(missing);
        return new MRecord(
            new MShape(fields), Array.ConvertAll(fields, field => record.Shape.Find(field) is var place and >= 0 ? record.Values[place] : null));
    }

    private static MTable OfTable(MTable table, string[] fields, bool optional)
    {
        var places = Array.ConvertAll(fields, field => optional ? table.Shape.Find(field) : table.Place(field));
        return new MTable(
            fields.Select((field, i) => places[i] < 0 ? new MColumn(field, MType.Any) : table.Columns[places[i]]),
            table.Cells().Select(cells => Array.ConvertAll(places, place => place < 0 ? null : cells[place])));
    }
}
