using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>A column as the OData service's <c>$metadata</c> describes it.</summary>
internal sealed record ServiceColumn(string Name, string Type, bool IsNullable, int? Precision, int? Scale)
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    public MType MType => Type switch
    {
        "Edm.String" => MType.Text,
        "Edm.Int64" => MType.Int64,
        "Edm.Decimal" => MType.Decimal,
        "Edm.Date" => MType.Date,
        "Edm.DateTimeOffset" => MType.DateTimeZone,
        "Edm.Boolean" => MType.Logical,
        _ => throw NoSuchType(),
    };

    /// <summary>Each set's columns, by the set's name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ServiceColumn>> Of(string metadata)
    {
        var schema = XDocument.Parse(metadata.TrimStart('\uFEFF')).Descendants(Edm + "Schema").Single();
        var types = schema.Elements(Edm + "EntityType").ToDictionary(
            type => $"{schema.Attribute("Namespace")!.Value}.{type.Attribute("Name")!.Value}",
            IReadOnlyList<ServiceColumn> (type) => [.. type.Elements(Edm + "Property").Select(Of)],
            StringComparer.Ordinal);
        return schema.Descendants(Edm + "EntitySet").ToDictionary(set => set.Attribute("Name")!.Value, set => types[set.Attribute("EntityType")!.Value], StringComparer.Ordinal);
    }

    public object? Read(JsonElement json) => json.ValueKind is JsonValueKind.Null
        ? IsNullable ? null : throw new InvalidOperationException(Name + " is never null, says the service, and is.")
        : Type switch
        {
            "Edm.String" => json.GetString(),
            "Edm.Int64" or "Edm.Decimal" => json.GetDecimal(),
            "Edm.Date" => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            "Edm.DateTimeOffset" => json.GetDateTimeOffset(),
            "Edm.Boolean" => json.GetBoolean(),
            _ => throw NoSuchType(),
        };

    // What is not said: a property may be null, and a decimal has no digits behind its point.
    private static ServiceColumn Of(XElement property)
    {
        var type = property.Attribute("Type")!.Value;
        var scale = Number(property, "Scale");
        return new(
            property.Attribute("Name")!.Value, type, property.Attribute("Nullable")?.Value != "false", Number(property, "Precision"), type == "Edm.Decimal" ? scale ?? 0 : scale);
    }

    private static int? Number(XElement property, string facet) => property.Attribute(facet) is { } written ? int.Parse(written.Value, CultureInfo.InvariantCulture) : null;

    private InvalidOperationException NoSuchType() => new($"{Name}: the type {Type} is not known.");
}
