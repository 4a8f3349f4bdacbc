using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Names;

/// <summary>Every decorator is known and in its place, and what people fill in is described in a sentence.</summary>
internal static class DecoratorCheck
{
    public static IEnumerable<string> Faults(BicepFile file) => file.Statements.SelectMany(Of);

    private static IEnumerable<string> Of(Statement statement) => statement switch
    {
        Statement.Parameter parameter => Of(parameter.At, DecoratorPlace.Parameter, parameter.Decorators).Concat(InTypes(parameter.Type)),
        Statement.Alias alias => Of(alias.At, DecoratorPlace.Type, alias.Decorators).Concat(InTypes(alias.Value)),
        Statement.Output output => Of(output.At, DecoratorPlace.Output, output.Decorators).Concat(InTypes(output.Type)),
        Statement.Variable variable => Of(variable.At, DecoratorPlace.Variable, variable.Decorators),
        Statement.Resource resource => Of(resource.At, DecoratorPlace.Deployed, resource.Decorators),
        Statement.Module module => Of(module.At, DecoratorPlace.Deployed, module.Decorators),
        _ => [],
    };

    private static IEnumerable<string> InTypes(TypeExpression type) => type switch
    {
        TypeExpression.Shape shape => shape.Properties
            .SelectMany(property => Of(property.At, DecoratorPlace.Property, property.Decorators).Concat(InTypes(property.Type))),
        TypeExpression.ListOf list => InTypes(list.Item),
        TypeExpression.Nullable nullable => InTypes(nullable.Inner),
        TypeExpression.Union union => union.Options.SelectMany(InTypes),
        _ => [],
    };

    private static IEnumerable<string> Of(Place at, DecoratorPlace place, IReadOnlyList<Decorator> decorators)
    {
        foreach (var decorator in decorators)
        {
            if (!KnownDecorator.All.TryGetValue(decorator.Name, out var known))
                yield return $"{decorator.At}: there is no @{decorator.Name}";
            else if (known.Arguments != decorator.Arguments.Count || !known.Places.Contains(place))
                yield return $"{decorator.At}: @{decorator.Name} does not stand so before this";
        }

        var isFilledIn = place is not (DecoratorPlace.Variable or DecoratorPlace.Deployed);
        if (isFilledIn && !decorators.Any(IsSentence))
            yield return $"{at}: a sentence of description lacks";
    }

    private static bool IsSentence(Decorator decorator) =>
        decorator is { Name: "description", Arguments: [Expression.Constant { Value: string text }] }
        && text.EndsWith('.') && char.IsUpper(text[0]);
}
