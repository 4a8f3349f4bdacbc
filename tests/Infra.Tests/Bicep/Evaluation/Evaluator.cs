using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>Works out expressions. Names that no loop or lambda has are asked of the file.</summary>
internal sealed class Evaluator(Func<Place, string, object?> lookUp)
{
    public object? Evaluate(Expression expression, Locals? locals) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Text text => string.Concat(text.Parts.Select(part => Values.Text(Evaluate(part, locals)))),
        Expression.Name name => Locals.TryFind(locals, name.Value, out var local) ? local : lookUp(name.At, name.Value),
        Expression.Member member => MemberOf(member, Evaluate(member.Target, locals)),
        Expression.Nested nested => lookUp(nested.At, nested.Value),
        Expression.Entry index => At(index, Evaluate(index.Target, locals), Evaluate(index.Value, locals)),
        Expression.Asserted asserted => Evaluate(asserted.Target, locals) ?? throw new BicepException(asserted.At, "it is null after all."),
        Expression.Unary unary => Unary(unary, Evaluate(unary.Operand, locals)),
        Expression.Binary binary => Binary(binary, locals),
        Expression.Conditional choice => Evaluate(IsTrue(choice.Condition, locals) ? choice.Then : choice.Else, locals),
        Expression.Items items => items.Values.SelectMany(item => Spread(item, locals)).ToList(),
        Expression.Loop loop => Loop(loop, locals, inner => Evaluate(loop.Body, inner)),
        Expression.Object body => ObjectOf(body, locals),
        Expression.Call call => Call(call, [.. call.Arguments.Select(argument => Argument(argument, locals))]),
        _ => throw new BicepException(expression.At, "this is no value."),
    };

    public bool IsTrue(Expression condition, Locals? locals) => Evaluate(condition, locals) as bool?
        ?? throw new BicepException(condition.At, "true or false is wanted, known before the deployment begins.");

    /// <summary>What the body gives for each item.</summary>
    public List<object?> Loop(Expression.Loop loop, Locals? locals, Func<Locals, object?> body)
    {
        var values = new List<object?>();
        var items = Guard(loop.Source.At, () => Values.List(Evaluate(loop.Source, locals)));
        for (var index = 0; index < items.Count; index++)
        {
            var inner = new Locals(loop.Item, items[index], locals);
            if (loop.Index is not null)
                inner = new Locals(loop.Index, (long)index, inner);
            if (loop.Condition is null || IsTrue(loop.Condition, inner))
                values.Add(body(inner));
        }

        return values;
    }

    public Dictionary<string, object?> ObjectOf(Expression.Object body, Locals? locals)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in body.Properties)
        {
            if (property.Key is null)
            {
                foreach (var (name, value) in Guard(property.At, () => Values.Object(Evaluate(((Expression.Spread)property.Value).Source, locals))))
                    properties[name] = value;
            }
            else
            {
                var name = Values.Text(Evaluate(property.Key, locals));
                properties[name] = written.Add(name) ? Evaluate(property.Value, locals) : throw new BicepException(property.At, "the object has this property twice.");
            }
        }

        return properties;
    }

    private IEnumerable<object?> Spread(Expression item, Locals? locals) => item is Expression.Spread spread
        ? Guard(spread.At, () => Values.List(Evaluate(spread.Source, locals)))
        : [Evaluate(item, locals)];

    private object? Argument(Expression argument, Locals? locals) => argument is Expression.Lambda { Parameters: [var parameter] } lambda
        ? (Func<object?, object?>)(item => Evaluate(lambda.Body, new Locals(parameter, item, locals)))
        : Evaluate(argument, locals);

    private static object? Call(Expression.Call call, IReadOnlyList<object?> arguments) =>
        FunctionList.All.TryGetValue(call.Function, out var function) && arguments.Count >= function.Least && arguments.Count <= function.Most
            ? Guard(call.At, () => function.Work(arguments))
            : throw new BicepException(call.At, $"there is no function {call.Function} with so many arguments.");

    private static object? MemberOf(Expression.Member member, object? target) => target switch
    {
        IReadOnlyDictionary<string, object?> properties when properties.TryGetValue(member.Value, out var value) => value,
        RuntimeValue runtime => runtime.Member(member.Value),
        DeployedResource resource => MemberOf(member, resource),
        ModuleResult module when member.Value == "outputs" => module.Outputs,
        _ when member.IsSafe => null,
        _ => throw new BicepException(member.At, $"it has no {member.Value}."),
    };

    private static object? MemberOf(Expression.Member member, DeployedResource resource) => member.Value switch
    {
        "id" => resource.Id,
        "name" => resource.Name,
        "properties" or "identity" => new RuntimeValue($"{resource.Symbol}.{member.Value}"),
        _ => throw new BicepException(member.At, $"{member.Value} of a resource is not known here."),
    };

    private static object? At(Expression.Entry index, object? target, object? key) => (target, key) switch
    {
        (IReadOnlyList<object?> list, long number) when number >= 0 && number < list.Count => list[(int)number],
        (IReadOnlyDictionary<string, object?> properties, string name) when properties.TryGetValue(name, out var value) => value,
        _ => throw new BicepException(index.At, $"{Values.KindOf(target)} has nothing at {Values.Text(key)}."),
    };

    private static object Unary(Expression.Unary unary, object? operand) => Guard<object>(
        unary.At, () => unary.Sign == "!" ? !Values.Truth(operand) : -Values.Number(operand));

    private object? Binary(Expression.Binary binary, Locals? locals)
    {
        var left = Evaluate(binary.Left, locals);
        return Guard(binary.At, () => binary.Sign switch
        {
            "&&" => Values.Truth(left) && Values.Truth(Evaluate(binary.Right, locals)),
            "||" => Values.Truth(left) || Values.Truth(Evaluate(binary.Right, locals)),
            "??" => left ?? Evaluate(binary.Right, locals),
            _ => Binary(binary.Sign, left, Evaluate(binary.Right, locals)),
        });
    }

    private static object Binary(string sign, object? left, object? right) => sign switch
    {
        "==" => Values.AreEqual(left, right),
        "!=" => !Values.AreEqual(left, right),
        "=~" => string.Equals(Values.Text(left), Values.Text(right), StringComparison.OrdinalIgnoreCase),
        "!~" => !string.Equals(Values.Text(left), Values.Text(right), StringComparison.OrdinalIgnoreCase),
        "<" => Values.Number(left) < Values.Number(right),
        "<=" => Values.Number(left) <= Values.Number(right),
        ">" => Values.Number(left) > Values.Number(right),
        ">=" => Values.Number(left) >= Values.Number(right),
        "+" => Values.Number(left) + Values.Number(right),
        "-" => Values.Number(left) - Values.Number(right),
        "*" => Values.Number(left) * Values.Number(right),
        "/" => Values.Number(left) / Values.Number(right),
        _ => Values.Number(left) % Values.Number(right),
    };

    /// <summary>Gives what went wrong with a value its place.</summary>
    private static T Guard<T>(Place at, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidOperationException trouble)
        {
            throw new BicepException(at, trouble.Message);
        }
    }
}
