using System.Globalization;
using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>Says where a value is not of a declared type, or beyond what decorators allow.</summary>
internal sealed class TypeJudge(BicepFile file)
{
    public IEnumerable<string> Faults(string path, object? value, TypeExpression type, IReadOnlyList<Decorator> decorators) =>
        value is RuntimeValue ? [] : OfType(path, value, type).Concat(decorators.SelectMany(decorator => OfDecorator(path, value, decorator)));

    private IEnumerable<string> OfType(string path, object? value, TypeExpression type) => type switch
    {
        _ when value is RuntimeValue => [],
        TypeExpression.Nullable nullable => value is null ? [] : OfType(path, value, nullable.Inner),
        TypeExpression.Literal literal => Values.AreEqual(literal.Value, value) ? [] : [$"{path} is not {Values.Text(literal.Value)}"],
        TypeExpression.Union union => union.Options.Any(option => !OfType(path, value, option).Any()) ? [] : [$"{path} is none of its values"],
        TypeExpression.ListOf list => OfList(path, value, list),
        TypeExpression.Shape shape => OfShape(path, value, shape),
        TypeExpression.Named named => OfNamed(path, value, named),
        _ => throw new BicepException(type.At, "this type is not known here."),
    };

    private IEnumerable<string> OfNamed(string path, object? value, TypeExpression.Named named)
    {
        if (named.Name is "string" or "int" or "bool" or "object" or "array")
            return Values.KindOf(value) == named.Name ? [] : [$"{path} is {Values.KindOf(value)} and not {named.Name}"];
        var type = file.Statements.OfType<Statement.Alias>().FirstOrDefault(type => type.Name == named.Name)
            ?? throw new BicepException(named.At, $"there is no type {named.Name}.");
        return Faults(path, value, type.Value, type.Decorators);
    }

    private IEnumerable<string> OfList(string path, object? value, TypeExpression.ListOf list) => value is IReadOnlyList<object?> items
        ? items.SelectMany((item, index) => OfType(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), item, list.Item))
        : [$"{path} is {Values.KindOf(value)} and not an array"];

    private IEnumerable<string> OfShape(string path, object? value, TypeExpression.Shape shape)
    {
        if (value is not IReadOnlyDictionary<string, object?> properties)
            return [$"{path} is {Values.KindOf(value)} and not an object"];
        var known = shape.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        return properties.Keys.Where(name => !known.ContainsKey(name)).Select(name => $"{path}.{name} is not known")
            .Concat(known.Values.SelectMany(property => OfProperty(path, properties, property)));
    }

    private IEnumerable<string> OfProperty(string path, IReadOnlyDictionary<string, object?> properties, TypeExpression.ShapeProperty property)
    {
        if (properties.TryGetValue(property.Name, out var value))
            return Faults($"{path}.{property.Name}", value, property.Type, property.Decorators);
        return property.Type is TypeExpression.Nullable ? [] : [$"{path}.{property.Name} lacks"];
    }

    private static IEnumerable<string> OfDecorator(string path, object? value, Decorator decorator)
    {
        var limit = decorator.Arguments is [Expression.Constant { Value: long number }] ? number : 0;
        var measure = value switch
        {
            long whole => whole,
            string text => text.Length,
            IReadOnlyList<object?> list => list.Count,
            _ => 0L,
        };
        var broken = decorator.Name switch
        {
            "minValue" or "minLength" => measure < limit,
            "maxValue" or "maxLength" => measure > limit,
            "allowed" => decorator.Arguments[0] is Expression.Items allowed
                && !allowed.Values.OfType<Expression.Constant>().Any(option => Values.AreEqual(option.Value, value)),
            _ => false,
        };
        return broken ? [$"{path} is {Values.Text(value)}, against @{decorator.Name}"] : [];
    }
}
