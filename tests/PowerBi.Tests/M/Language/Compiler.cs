using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>
/// Makes a document's tree ready to be worked out, all branches of it: names that stand for nothing and constructs that are not known
/// are found here, and throw a gap should they be reached.
/// </summary>
internal sealed partial class Compiler(string document, Func<string, bool> isKnown)
{
    private readonly List<string> unknownNames = [];
    private readonly List<string> unknownConstructs = [];

    /// <summary>Each with its document, line and column.</summary>
    public IReadOnlyList<string> UnknownNames => unknownNames;

    public IReadOnlyList<string> UnknownConstructs => unknownConstructs;

    public Code Compile(Syntax tree) => Expression(tree, names: null);

    private Code Expression(Syntax node, Names? names)
    {
        try
        {
            return Known(node, names);
        }
        catch (EvaluationGap gap)
        {
            var message = $"{Place(node)}: {gap.Message}";
            unknownConstructs.Add(message);
            return _ => throw new EvaluationGap(message);
        }
    }

    private Code Known(Syntax node, Names? names) => node.Kind switch
    {
        "LiteralExpression" => Constant(Literal(node)),
        "IdentifierExpression" => Name(node["identifier"], node.Has("inclusiveConstant"), names),
        "LetExpression" => Let(node, names),
        "RecordExpression" => Record(node, names),
        "ListExpression" => List(node, names),
        "EachExpression" => Each(node, names),
        "FunctionExpression" => Function(node, names),
        "IfExpression" => If(node, names),
        "ErrorRaisingExpression" => Raise(node, names),
        "ErrorHandlingExpression" => Try(node, names),
        "NotImplementedExpression" => _ => throw MException.Expression("Value was not specified."),
        "MetadataExpression" => Metadata(node, names),
        "RecursivePrimaryExpression" => Chain(node, names),
        "FieldSelector" or "FieldProjection" => Access(node, Implicit(node, names), names),
        "TypePrimaryType" => Type(node["paired"], names),
        "UnaryExpression" => Unary(node, names),
        "ArithmeticExpression" or "RelationalExpression" or "EqualityExpression" => Binary(node, names),
        "LogicalExpression" => Logical(node, names),
        "NullCoalescingExpression" => Coalescing(node, names),
        "IsExpression" => Is(node, names),
        "AsExpression" => As(node, names),
        var kind => throw new EvaluationGap($"the construct {kind} is not known."),
    };

    private static Code Constant(object? value) => _ => value;

    private static object? Literal(Syntax node) => node.Text("literalKind") switch
    {
        "Text" => Literals.Text(node.Text("literal")),
        "Numeric" => Literals.Number(node.Text("literal")),
        "Logical" => node.Text("literal") == "true",
        "Null" => null,
        var kind => throw new EvaluationGap($"the literal {kind} is not known."),
    };

    private Code Name(Syntax identifier, bool inclusive, Names? names)
    {
        var name = identifier.Identifier;
        if (names?.Find(name, inclusive) is var (steps, place))
            return frame => Thunk.Force(frame.Out(steps).Slots, place);

        var isOwn = name == document && !inclusive;
        if (isKnown(name) && !isOwn)
            return frame => frame.Globals.Value(name);

        return Unknown(identifier, name);
    }

    private Code Unknown(Syntax node, string name)
    {
        var message = $"{Place(node)}: {name}";
        unknownNames.Add(message);
        return _ => throw new EvaluationGap(message + " is not known.");
    }

    private Code If(Syntax node, Names? names)
    {
        var condition = Expression(node["condition"], names);
        var yes = Expression(node["trueExpression"], names);
        var no = Expression(node["falseExpression"], names);
        return frame => condition(frame) switch
        {
            true => yes(frame),
            false => no(frame),
            var other => throw MException.NotOfType(other, MType.Logical),
        };
    }

    private Code Metadata(Syntax node, Names? names)
    {
        // Nothing asks for what is written there, but its names must be known.
        Expression(node["right"], names);
        return Expression(node["left"], names);
    }

    private string Place(Syntax node) => string.Create(CultureInfo.InvariantCulture, $"{document}({node.Line},{node.Column})");
}
