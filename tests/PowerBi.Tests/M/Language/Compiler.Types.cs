using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <content>Types as values, and <c>is</c> and <c>as</c>.</content>
internal sealed partial class Compiler
{
    private static readonly string[] SimpleTypes = ["PrimitiveType", "NullablePrimitiveType"];

    private Code Type(Syntax node, Names? names) => node.Kind switch
    {
        _ when SimpleTypes.Contains(node.Kind) => Constant(Primitive(node)),
        "NullableType" => Nullable(Type(node["paired"], names)),
        "ListType" => ListType(node, names),
        "RecordType" => WithColumns(MType.Record, node["fields"], names),
        "TableType" when node["rowType"].Kind == "FieldSpecificationList" => WithColumns(MType.Table, node["rowType"], names),
        "TableType" or "FunctionType" => throw new EvaluationGap($"the construct {node.Kind} is not known so."),
        _ => OfValue(Expression(node, names)),
    };

    private static MType Primitive(Syntax node) => node.Kind switch
    {
        "NullablePrimitiveType" => Primitive(node["paired"]) with { Nullable = true },
        "PrimitiveType" when Enum.TryParse<MTypeKind>(node.Text("primitiveTypeKind"), ignoreCase: true, out var kind) => new MType(kind),
        _ => throw new EvaluationGap($"the type {node.Kind} is not known."),
    };

    private static Code Nullable(Code type) => frame => (MType)type(frame)! with { Nullable = true };

    private static Code OfValue(Code code) => frame => code(frame) switch
    {
        MType type => type,
        var other => throw MException.NotOfType(other, MType.Itself),
    };

    private Code ListType(Syntax node, Names? names)
    {
        // What its items are is not kept, as nothing asks for it.
        Type(node["content"], names);
        return Constant(MType.List);
    }

    private Code WithColumns(MType type, Syntax fields, Names? names)
    {
        if (fields.Has("openRecordMarkerConstant") || fields.Each("content").Any(field => field.Has("optionalConstant")))
            throw new EvaluationGap("a type with optional or further fields is not known.");

        (string Name, Code Type)[] columns = [.. fields.Each("content").Select(field => (
            field["name"].Identifier,
            field.Maybe("fieldTypeSpecification") is { } given ? Type(given["fieldType"], names) : Constant(MType.Any)))];
        return frame => type with
        {
            Columns = [.. columns.Select(column => new MColumn(column.Name, (MType)column.Type(frame)!))],
        };
    }

    private Code Is(Syntax node, Names? names)
    {
        var value = Expression(node["left"], names);
        var type = Primitive(node["right"]);
        return frame => type.Holds(value(frame));
    }

    private Code As(Syntax node, Names? names)
    {
        var value = Expression(node["left"], names);
        var type = Primitive(node["right"]);
        return frame => value(frame) is var found && type.Holds(found) ? found : throw MException.NotOfType(found, type);
    }
}
