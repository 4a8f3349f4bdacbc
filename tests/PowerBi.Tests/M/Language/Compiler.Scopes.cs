using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <content>What gives names to values: <c>let</c>, records, functions; and lists.</content>
internal sealed partial class Compiler
{
    private Code Let(Syntax node, Names? names)
    {
        var (inner, _, codes) = Members(node, "variableList", names);
        var result = Expression(node["expression"], inner);
        return frame => result(frame.Inner(Promises(codes, frame)));
    }

    private Code Record(Syntax node, Names? names)
    {
        var (_, shape, codes) = Members(node, "content", names);
        return frame => new MRecord(shape, Promises(codes, frame));
    }

    private (Names Inner, MShape Shape, Code[] Codes) Members(Syntax node, string children, Names? outer)
    {
        var members = node.Each(children).ToArray();
        var shape = Shape([.. members.Select(member => member["key"].Identifier)]);
        var inner = new Names(outer, shape.Names);
        var codes = new Code[members.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            inner.Excluded = i;
            codes[i] = Expression(members[i]["value"], inner);
        }

        inner.Excluded = null;
        return (inner, shape, codes);
    }

    private static MShape Shape(IReadOnlyList<string> names)
    {
        try
        {
            return new MShape(names);
        }
        catch (MException twice)
        {
            throw new EvaluationGap($"the name {twice.Detail} is given twice.");
        }
    }

    private static object?[] Promises(Code[] codes, Frame frame)
    {
        var values = new object?[codes.Length];
        var inner = frame.Inner(values);
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            values[i] = new Thunk(() => code(inner));
        }

        return values;
    }

    private Code Each(Syntax node, Names? names)
    {
        var body = Expression(node["paired"], new Names(names, ["_"]));
        MParameter[] parameters = [new("_", Type: null, Optional: false)];
        return frame => new MLambda(parameters, MType.Any, body, frame);
    }

    private Code Function(Syntax node, Names? names)
    {
        MParameter[] parameters = [.. node["parameters"].Each("content").Select(Parameter)];
        var result = node.Maybe("functionReturnType") is { } given ? Primitive(given["paired"]) : MType.Any;
        var body = Expression(node["expression"], new Names(names, [.. parameters.Select(parameter => parameter.Name)]));
        return frame => new MLambda(parameters, result, body, frame);
    }

    private static MParameter Parameter(Syntax node) => new(
        node["name"].Identifier,
        node.Maybe("parameterType") is { } type ? Primitive(type["paired"]) : null,
        node.Has("optionalConstant"));

    private Code List(Syntax node, Names? names)
    {
        var items = node.Each("content").ToArray();
        if (items.Any(item => item.Kind == "RangeExpression"))
            return Ranges(items, names);

        Code[] codes = [.. items.Select(item => Expression(item, names))];
        var isConstant = Array.ConvertAll(items, item => item.Kind == "LiteralExpression");
        return frame =>
        {
            var values = new object?[codes.Length];
            for (var i = 0; i < codes.Length; i++)
            {
                var code = codes[i];
                values[i] = isConstant[i] ? code(frame) : new Thunk(() => code(frame));
            }

            return new MList(values);
        };
    }

    private Code Ranges(Syntax[] items, Names? names)
    {
        if (items is not [{ Kind: "RangeExpression" } range])
            throw new EvaluationGap("a range among other items is not known.");

        var first = Expression(range["left"], names);
        var last = Expression(range["right"], names);
        return frame => (first(frame), last(frame)) switch
        {
            (decimal from, decimal to) when from == decimal.Truncate(from) => new MList(Counted(from, to)),
            (string { Length: 1 } from, string { Length: 1 } to) =>
                new MList(Counted(from[0], to[0]).Select(code => ((char)(decimal)code!).ToString())),
            _ => throw new EvaluationGap($"{Place(range)}: a range of others than whole numbers and characters is not known."),
        };
    }

    private static IEnumerable<object?> Counted(decimal from, decimal to)
    {
        for (var number = from; number <= to; number++)
            yield return number;
    }
}
