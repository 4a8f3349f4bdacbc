using Microsoft.OData.UriParser;

namespace Tcns.Analytics.OData;

/// <summary>An expression of OData in SQL, with what OData says of null: equal to itself, and neither less nor greater than anything.</summary>
internal sealed class ExpressionSql(Shape shape, SqlValues values)
{
    /// <summary>The engine takes expressions up to 1,000 deep, and one level here is up to three of its own.</summary>
    private const int MostDepth = 200;

    private int depth;

    public SqlPart Write(QueryNode node)
    {
        if (++depth > MostDepth)
            throw RefusedException.Malformed("The expression is nested too deeply.");

        var part = Translate(node);
        depth--;
        return part;
    }

    /// <summary>As a condition: what is neither true nor false leaves the row out.</summary>
    public SqlPart Condition(QueryNode node)
    {
        var part = Write(node);
        return part.Kind is ODataKind.Truth or ODataKind.Nothing ? part : throw RefusedException.Malformed("The filter is neither true nor false.");
    }

    private SqlPart Translate(QueryNode node) => node switch
    {
        // Numbers are compared and reckoned with as the engine does, which knows the types that a column really has.
        ConvertNode convert => Write(convert.Source),
        ConstantNode constant => ConstantSql.Write(constant, values),
        SingleValuePropertyAccessNode property => shape.Find(property.Property.Name).Column,
        SingleValueOpenPropertyAccessNode property => shape.Find(property.Name).Column,
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } chain => Chain(chain),
        BinaryOperatorNode binary => OperatorSql.Write(binary.OperatorKind, Write(binary.Left), Write(binary.Right)),
        UnaryOperatorNode unary => OperatorSql.Write(unary.OperatorKind, Write(unary.Operand)),
        InNode { Right: CollectionConstantNode list } membership => In(Write(membership.Left), list),
        SingleValueFunctionCallNode call => FunctionSql.Write(call.Name, [.. call.Parameters.Select(Write)]),
        _ => throw RefusedException.Unsupported($"Expressions of the kind {node.Kind} are not supported."),
    };

    /// <summary>A long row of conditions is no deep one.</summary>
    private SqlPart Chain(BinaryOperatorNode chain)
    {
        var operands = new List<SqlPart>();
        var rest = (QueryNode)chain;
        while (WithoutConversion(rest) is BinaryOperatorNode link && link.OperatorKind == chain.OperatorKind)
        {
            operands.Add(Truth(link.Right));
            rest = link.Left;
        }

        operands.Add(Truth(rest));
        operands.Reverse();
        var word = chain.OperatorKind is BinaryOperatorKind.And ? " AND " : " OR ";
        return SqlPart.Of($"({string.Join(word, operands)})", ODataKind.Truth, operands.ToArray());
    }

    private SqlPart Truth(QueryNode node)
    {
        var part = Write(node);
        return part.Kind is ODataKind.Truth or ODataKind.Nothing
            ? part
            : throw RefusedException.Malformed("What is joined by 'and' and 'or' must be true or false.");
    }

    private SqlPart In(SqlPart left, CollectionConstantNode list)
    {
        var items = list.Collection.Select(Write).ToArray();
        if (Array.Find(items, item => !ODataKinds.Compares(left.Kind, item.Kind)) is not null)
            throw RefusedException.Malformed("What follows 'in' is not of the type of what is before it.");

        var known = items.Where(item => item.Kind != ODataKind.Nothing).ToArray();
        var found = known.Length == 0 ? "FALSE" : $"coalesce({left} IN ({string.Join(", ", known.AsEnumerable())}), FALSE)";
        return SqlPart.Sure(known.Length == items.Length ? found : $"({found} OR {left} IS NULL)", ODataKind.Truth);
    }

    private static QueryNode WithoutConversion(QueryNode node) => node is ConvertNode convert ? WithoutConversion(convert.Source) : node;
}
