using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>Makes a resource of its declaration: its whole type, in which resource it lies, to which it is attached.</summary>
internal sealed class ResourceReader(BicepFile file, Evaluator evaluator)
{
    public DeployedResource Read(Statement.Resource statement, Expression.Object body, Locals? locals, DeployedResource? outer)
    {
        var properties = evaluator.ObjectOf(body, locals);
        var parent = Take(statement, properties, "parent") ?? outer;
        var scope = Take(statement, properties, "scope");
        properties.Remove("dependsOn");
        if (!properties.TryGetValue("name", out var name) || name is not string text)
            throw new BicepException(statement.At, "a resource has a name, known before the deployment begins.");
        var (type, version) = KindOf(statement, outer);
        if (parent is not null && type[..type.LastIndexOf('/')] != parent.Type)
            throw new BicepException(statement.At, $"{type} does not lie in {parent.Type}.");
        if (parent is null && type.Count(letter => letter == '/') > 1)
            throw new BicepException(statement.At, $"{type} lies in another resource, which its parent has to name.");
        return new DeployedResource(file.Path, statement.Name, type, version, text, statement.IsExisting, properties, parent, scope);
    }

    private static DeployedResource? Take(Statement.Resource statement, Dictionary<string, object?> properties, string name)
    {
        if (!properties.Remove(name, out var value))
            return null;
        return value as DeployedResource ?? throw new BicepException(statement.At, $"{name} is a resource.");
    }

    private static (string Type, string Version) KindOf(Statement.Resource statement, DeployedResource? outer)
    {
        var parts = statement.Kind.Split('@');
        return (outer, parts) switch
        {
            (null, [var type, var version]) => (type, version),
            (not null, [var type]) => ($"{outer.Type}/{type}", outer.Version),
            (not null, [var type, var version]) => ($"{outer.Type}/{type}", version),
            _ => throw new BicepException(statement.At, "the kind is a type and its version."),
        };
    }
}
