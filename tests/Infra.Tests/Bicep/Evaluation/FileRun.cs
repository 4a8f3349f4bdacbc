using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>One file with its parameters. What its names stand for is worked out when it is asked for, and once.</summary>
internal sealed class FileRun
{
    private readonly Deployment deployment;
    private readonly BicepFile file;
    private readonly IReadOnlyDictionary<string, object?> given;
    private readonly Evaluator evaluator;
    private readonly ResourceReader reader;
    private readonly Dictionary<string, Statement> symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement.Resource> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);

    public FileRun(Deployment deployment, BicepFile file, IReadOnlyDictionary<string, object?> given)
    {
        this.deployment = deployment;
        this.file = file;
        this.given = given;
        evaluator = new Evaluator(LookUp);
        reader = new ResourceReader(file, evaluator);
        foreach (var statement in file.Statements.Where(statement => statement is Statement.Parameter or Statement.Variable or Statement.Module))
            symbols[statement.Name] = statement;
        foreach (var resource in file.Statements.OfType<Statement.Resource>())
            AddResource(resource);
    }

    public IReadOnlyDictionary<string, object?> Run(Place at)
    {
        var faults = ParameterFaults().ToList();
        if (faults.Count > 0)
            throw new BicepException(at, string.Join("; ", faults) + ".");
        foreach (var name in symbols.Keys)
            LookUp(at, name);
        var judge = new TypeJudge(file);
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var output in file.Outputs)
        {
            outputs[output.Name] = evaluator.Evaluate(output.Value, null);
            if (judge.Faults(output.Name, outputs[output.Name], output.Type, []).FirstOrDefault() is { } fault)
                throw new BicepException(output.At, fault + ".");
        }

        return outputs;
    }

    private void AddResource(Statement.Resource resource)
    {
        symbols[resource.Name] = resource;
        if (resource.Body is not Expression.Object body)
            return;
        foreach (var inner in body.Resources)
        {
            parents[inner.Name] = resource;
            AddResource(inner);
        }
    }

    private IEnumerable<string> ParameterFaults()
    {
        var parameters = file.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        var judge = new TypeJudge(file);
        foreach (var name in given.Keys.Where(name => !parameters.ContainsKey(name)))
            yield return $"{file.Path} has no parameter {name}";
        foreach (var parameter in parameters.Values)
        {
            if (!given.TryGetValue(parameter.Name, out var value))
            {
                if (parameter.Default is null && parameter.Type is not TypeExpression.Nullable)
                    yield return $"{file.Path} needs the parameter {parameter.Name}";
                continue;
            }

            foreach (var fault in judge.Faults(parameter.Name, value, parameter.Type, parameter.Decorators))
                yield return $"{file.Path}: {fault}";
        }
    }

    private object? LookUp(Place at, string name)
    {
        if (known.TryGetValue(name, out var value))
            return value;
        if (!symbols.TryGetValue(name, out var statement))
            throw new BicepException(at, $"there is no {name}.");
        if (!underWay.Add(name))
            throw new BicepException(at, $"{name} needs itself.");
        value = statement switch
        {
            Statement.Parameter parameter => ValueOf(parameter),
            Statement.Variable variable => evaluator.Evaluate(variable.Value, null),
            Statement.Module module => Each(module.Condition, module.Body, (body, locals) => Deploy(module, body, locals)),
            _ => Resource((Statement.Resource)statement),
        };
        underWay.Remove(name);
        return known[name] = value;
    }

    private object? ValueOf(Statement.Parameter parameter)
    {
        if (given.TryGetValue(parameter.Name, out var value))
            return value;
        return parameter.Default is null ? null : evaluator.Evaluate(parameter.Default, null);
    }

    /// <summary>Null where the condition does not hold; a list where it is a loop.</summary>
    private object? Each(Expression? condition, Expression body, Func<Expression.Object, Locals?, object> make)
    {
        if (condition is not null && !evaluator.IsTrue(condition, null))
            return null;
        return body switch
        {
            Expression.Object single => make(single, null),
            Expression.Loop { Body: Expression.Object each } loop => evaluator.Loop(loop, null, locals => make(each, locals)),
            _ => throw new BicepException(body.At, "an object is wanted, or a loop over objects."),
        };
    }

    private object? Resource(Statement.Resource statement)
    {
        var outer = parents.TryGetValue(statement.Name, out var parent) ? (DeployedResource?)LookUp(statement.At, parent.Name) : null;
        return Each(statement.Condition, statement.Body, (body, locals) =>
        {
            var resource = reader.Read(statement, body, locals, outer);
            deployment.Add(resource);
            return resource;
        });
    }

    private ModuleResult Deploy(Statement.Module module, Expression.Object body, Locals? locals)
    {
        var properties = evaluator.ObjectOf(body, locals);
        if (properties.Keys.FirstOrDefault(name => name is not ("name" or "params" or "dependsOn" or "scope")) is { } unknown)
            throw new BicepException(module.At, $"a module has no {unknown}.");
        if (properties.GetValueOrDefault("name") is not string)
            throw new BicepException(module.At, "a module has a name.");
        var parameters = properties.GetValueOrDefault("params") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal);
        var path = BicepFile.Resolve(file.Path, module.Path);
        return new ModuleResult(path, deployment.Run(module.At, path, parameters));
    }
}
