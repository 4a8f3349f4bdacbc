using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <content>Calls, and the taking of fields and items.</content>
internal sealed partial class Compiler
{
    private Code Chain(Syntax node, Names? names)
    {
        var code = Expression(node["head"], names);
        foreach (var link in node.Each("recursiveExpressions"))
            code = link.Kind == "InvokeExpression" ? Invoke(link, code, names) : Access(link, code, names);
        return code;
    }

    /// <summary>Of <c>[x]</c> without anything before it: the row or record that <c>each</c> speaks of.</summary>
    private Code Implicit(Syntax node, Names? names) => names?.Find("_", inclusive: false) is var (steps, place)
        ? frame => Thunk.Force(frame.Out(steps).Slots, place)
        : Unknown(node, "_");

    private Code Invoke(Syntax node, Code called, Names? names)
    {
        Code[] given = [.. node.Each("content").Select(argument => Expression(argument, names))];
        return frame =>
        {
            var function = called(frame);
            if (function is not IMFunction callable)
                throw MException.NotOfType(function, MType.Function);

            var arguments = new object?[given.Length];
            for (var i = 0; i < given.Length; i++)
                arguments[i] = given[i](frame);
            return Thunk.Force(callable.Invoke(arguments));
        };
    }

    private Code Access(Syntax node, Code target, Names? names)
    {
        var optional = node.Has("optionalConstant");
        switch (node.Kind)
        {
            case "FieldSelector":
                var site = new FieldSite(node["content"].Identifier, optional);
                return frame => site.Of(target(frame));
            case "FieldProjection":
                string[] fields = [.. node.Each("content").Select(field => field["content"].Identifier)];
                return frame => Projection.Of(target(frame), fields, optional);
            case "ItemAccessExpression":
                var key = Expression(node["content"], names);
                return frame => Items.Of(target(frame), key(frame), optional);
            default:
                throw new EvaluationGap($"the construct {node.Kind} is not known.");
        }
    }
}
