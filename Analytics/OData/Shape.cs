using System.Diagnostics.CodeAnalysis;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

/// <summary>The properties of the rows at some step of a query, in their order.</summary>
internal sealed record Shape(IReadOnlyList<Field> Fields)
{
    public static Shape Of(FeedTable table) => new(
        [.. table.Columns.Select(column => new Field(
            column.Name,
            new SqlPart(Quoted.Name(column.Name), ODataKinds.Of(column.Type), ODataModel.IsNullable(table, column)),
            IsDeclared: true))]);

    public bool TryFind(string name, [NotNullWhen(true)] out Field? field)
    {
        field = Fields.FirstOrDefault(candidate => candidate.Name == name);
        return field is not null;
    }

    public Field Find(string name) =>
        TryFind(name, out var field) ? field : throw RefusedException.Malformed($"There is no property '{name}' here.");
}
