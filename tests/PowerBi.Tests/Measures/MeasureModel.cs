using Tcns.PowerBi.Tests.Dax;
using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.Tmdl;

namespace Tcns.PowerBi.Tests.Measures;

/// <summary>The semantic model with its measures, relationships and roles, as TMDL declares them, over what its queries load.</summary>
internal static class MeasureModel
{
    /// <summary>Stands where a row leads to no row of a dimension: Power BI adds an empty row for those.</summary>
    public const string Nowhere = "–";

    public static DaxModel Empty(SemanticModel model) => new(
        model.Tables.Select(table => new DaxTable(table.Name, [.. table.Of("column").Select(column => new DaxColumn(column.Name, TypeOf(column.Property("dataType")!)))])),
        model.Tables.SelectMany(table => table.Of("measure").Select(measure => new DaxMeasure(table.Name, measure.Name, measure.Text!, measure.Property("formatString") ?? ""))),
        model.Of("relationship").Select(Relationship),
        model.Of("role").Select(role => new DaxRole(role.Name, role.Of("tablePermission").ToDictionary(permission => permission.Name, permission => permission.Text!, StringComparer.Ordinal))));

    /// <param name="isLookedAt">By unit and period, which figures to load: what no measure looks at would only be waded through.</param>
    /// <param name="rights">Rows of the table of who may see what: account and code.</param>
    public static DaxModel Load(SemanticModel model, MWorld world, Func<string, string, bool> isLookedAt, params (string Account, string Unit)[] rights)
    {
        var dax = Empty(model);
        var relationships = model.Of("relationship").Select(Relationship).ToList();
        foreach (var table in model.Tables)
        {
            var columns = table.Of("column").ToList();
            var leading = columns.Select(column => relationships.Any(one => one.FromTable == table.Name && one.FromColumn == column.Name)).ToList();
            var loaded = table.Name == "Quyền xem" ? rights.Select(right => new object?[] { right.Account, right.Unit }) : Rows(world, table.Name, columns);
            if (table.Name == "Số liệu chỉ số")
                loaded = loaded.Where(row => isLookedAt((string)row[columns.FindIndex(column => column.Name == "Mã đơn vị")]!, (string)row[columns.FindIndex(column => column.Name == "Mã kỳ")]!));
            var rows = loaded.Select(row => row.Select((value, place) => value is null && leading[place] ? Nowhere : value).ToArray());
            if (relationships.Any(one => one.ToTable == table.Name && TypeOf(columns.Single(column => column.Name == one.ToColumn).Property("dataType")!) is DaxType.Text))
                rows = rows.Append([.. columns.Select(column => column.Is("isKey") ? (object?)Nowhere : null)]);
            dax.Load(table.Name, rows);
        }

        return dax;
    }

    private static IEnumerable<object?[]> Rows(MWorld world, string table, List<TmdlObject> columns)
    {
        var loaded = world.Table(table);
        var places = columns.Select(column => loaded.Place(column.Property("sourceColumn")!)).ToList();
        return loaded.Rows.Select(row => places.Select(place => row[place]).Zip(columns, (value, column) => Stored(value, column.Property("dataType")!)).ToArray());
    }

    private static object? Stored(object? value, string type) => value switch
    {
        decimal number when type == "int64" => (long)number,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };

    private static DaxRelationship Relationship(TmdlObject one)
    {
        var (from, to) = (SemanticModel.ReadColumn(one.Property("fromColumn")!), SemanticModel.ReadColumn(one.Property("toColumn")!));
        return new DaxRelationship(from.Table, from.Column, to.Table, to.Column);
    }

    private static DaxType TypeOf(string type) => type switch
    {
        "string" => DaxType.Text,
        "int64" => DaxType.WholeNumber,
        "decimal" => DaxType.FixedDecimal,
        "dateTime" => DaxType.Date,
        "boolean" => DaxType.Boolean,
        _ => throw new InvalidOperationException(type),
    };
}
