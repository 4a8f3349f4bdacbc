using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <content>Operators.</content>
internal sealed partial class Compiler
{
    private Code Unary(Syntax node, Names? names)
    {
        var code = Expression(node["typeExpression"], names);
        foreach (var sign in node.Node.GetProperty("operators").EnumerateArray().Select(sign => sign.GetString()!).Reverse())
        {
            var inner = code;
            code = sign switch
            {
                "not" => frame => Not(inner(frame)),
                "-" => frame => Arithmetic.Negative(inner(frame)),
                _ => throw new EvaluationGap($"the sign {sign} is not known."),
            };
        }

        return code;
    }

    private static object? Not(object? value) => value switch
    {
        null => null,
        bool truth => !truth,
        _ => throw MException.Expression($"We cannot apply operator not to type {MType.Of(value).Word}."),
    };

    private Code Binary(Syntax node, Names? names)
    {
        var left = Expression(node["left"], names);
        var right = Expression(node["right"], names);
        return node.Text("operatorConstant") switch
        {
            "=" => frame => Equality.Same(left(frame), right(frame)),
            "<>" => frame => !Equality.Same(left(frame), right(frame)),
            "<" => frame => Order.Compare("<", left(frame), right(frame)) is { } order ? order < 0 : null,
            "<=" => frame => Order.Compare("<=", left(frame), right(frame)) is { } order ? order <= 0 : null,
            ">" => frame => Order.Compare(">", left(frame), right(frame)) is { } order ? order > 0 : null,
            ">=" => frame => Order.Compare(">=", left(frame), right(frame)) is { } order ? order >= 0 : null,
            "+" => frame => Arithmetic.Add(left(frame), right(frame)),
            "-" => frame => Arithmetic.Subtract(left(frame), right(frame)),
            "*" => frame => Arithmetic.Multiply(left(frame), right(frame)),
            "/" => frame => Arithmetic.Divide(left(frame), right(frame)),
            "&" => frame => Joining.Join(left(frame), right(frame)),
            var other => throw new EvaluationGap($"the operator {other} is not known."),
        };
    }

    private Code Logical(Syntax node, Names? names)
    {
        var left = Expression(node["left"], names);
        var right = Expression(node["right"], names);
        var word = node.Text("operatorConstant");
        var decides = word == "or";
        return frame =>
        {
            var first = left(frame);
            if (first is bool early && early == decides)
                return decides;
            var second = right(frame);
            if (first is not (null or bool) || second is not (null or bool))
                throw Order.NotFor(word, first, second);
            return second is bool late && late == decides ? decides : first is null || second is null ? null : !decides;
        };
    }

    private Code Coalescing(Syntax node, Names? names)
    {
        var left = Expression(node["left"], names);
        var right = Expression(node["right"], names);
        return frame => left(frame) ?? right(frame);
    }
}
