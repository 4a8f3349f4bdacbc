using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Names;

/// <summary>
/// Every name that a file uses is declared in it, every one that it declares is used, and every function is known with the number of its
/// arguments. Branches that no set of parameters reaches are looked at as well.
/// </summary>
internal sealed class NameCheck
{
    private static readonly string[] Plain = ["string", "int", "bool", "object", "array"];

    private readonly Dictionary<string, Statement> declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];
    private readonly BicepFile file;

    private NameCheck(BicepFile file) => this.file = file;

    public static IReadOnlyList<string> Faults(BicepFile file)
    {
        var check = new NameCheck(file);
        check.Run();
        return check.faults;
    }

    private void Run()
    {
        foreach (var statement in file.Statements)
            Declare(statement);
        if (file.Outputs.GroupBy(output => output.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            faults.Add($"{twice.First().At}: the output {twice.Key} is declared twice");
        foreach (var statement in file.Statements)
            Look(statement);
        faults.AddRange(declared.Values.Where(statement => MustBeUsed(statement) && !used.Contains(statement.Name))
            .Select(statement => $"{statement.At}: nobody uses {statement.Name}"));
    }

    /// <summary>What is deployed does its work without being named.</summary>
    private static bool MustBeUsed(Statement statement) =>
        statement is Statement.Parameter or Statement.Variable or Statement.Alias or Statement.Resource { IsExisting: true };

    private void Declare(Statement statement)
    {
        if (statement is Statement.Output or Statement.TargetScope or Statement.Using or Statement.Assignment)
            return;
        if (!declared.TryAdd(statement.Name, statement))
            faults.Add($"{statement.At}: {statement.Name} is declared already");
        if (statement is Statement.Resource { Body: Expression.Object body })
        {
            foreach (var inner in body.Resources)
                Declare(inner);
        }
    }

    private void Look(Statement statement)
    {
        switch (statement)
        {
            case Statement.Parameter parameter:
                LookAtType(parameter.Type);
                LookAt(parameter.Default, null);
                break;
            case Statement.Alias alias:
                LookAtType(alias.Value);
                break;
            case Statement.Variable variable:
                LookAt(variable.Value, null);
                break;
            case Statement.Output output:
                LookAtType(output.Type);
                LookAt(output.Value, null);
                break;
            case Statement.Resource resource:
                LookAt(resource.Condition, null);
                LookAt(resource.Body, null);
                break;
            case Statement.Module module:
                LookAt(module.Condition, null);
                LookAt(module.Body, null);
                break;
        }
    }

    private void LookAtType(TypeExpression type)
    {
        switch (type)
        {
            case TypeExpression.Named named when !Plain.Contains(named.Name, StringComparer.Ordinal):
                if (declared.TryGetValue(named.Name, out var alias) && alias is Statement.Alias)
                    used.Add(named.Name);
                else
                    faults.Add($"{named.At}: there is no type {named.Name}");
                break;
            case TypeExpression.ListOf list:
                LookAtType(list.Item);
                break;
            case TypeExpression.Nullable nullable:
                LookAtType(nullable.Inner);
                break;
            case TypeExpression.Union union:
                Array.ForEach([.. union.Options], LookAtType);
                break;
            case TypeExpression.Shape shape:
                Array.ForEach([.. shape.Properties], property => LookAtType(property.Type));
                break;
        }
    }

    private void LookAt(Expression? expression, Locals? locals)
    {
        switch (expression)
        {
            case Expression.Name name:
                Use(name.At, name.Value, locals);
                break;
            case Expression.Nested nested:
                Use(nested.At, nested.Value, null);
                LookAt(nested.Target, locals);
                break;
            case Expression.Call call:
                LookAtCall(call, locals);
                break;
            case Expression.Loop loop:
                LookAtLoop(loop, locals);
                break;
            case Expression.Lambda lambda:
                LookAt(lambda.Body, lambda.Parameters.Aggregate(locals, (outer, name) => new Locals(name, null, outer)));
                break;
            case Expression.Object body:
                foreach (var inner in body.Resources)
                    Look(inner);
                break;
        }

        foreach (var inner in ExpressionParts.Of(expression))
            LookAt(inner, locals);
    }

    private void LookAtLoop(Expression.Loop loop, Locals? locals)
    {
        LookAt(loop.Source, locals);
        var inner = new Locals(loop.Item, null, locals);
        if (loop.Index is not null)
            inner = new Locals(loop.Index, null, inner);
        LookAt(loop.Condition, inner);
        LookAt(loop.Body, inner);
    }

    private void LookAtCall(Expression.Call call, Locals? locals)
    {
        if (!FunctionList.All.TryGetValue(call.Function, out var function))
            faults.Add($"{call.At}: there is no function {call.Function}");
        else if (call.Arguments.Count < function.Least || call.Arguments.Count > function.Most)
            faults.Add($"{call.At}: {call.Function} does not take {call.Arguments.Count} arguments");
        foreach (var argument in call.Arguments)
            LookAt(argument, locals);
    }

    private void Use(Place at, string name, Locals? locals)
    {
        if (Locals.TryFind(locals, name, out _))
            return;
        if (declared.TryGetValue(name, out var statement) && statement is not Statement.Alias)
            used.Add(name);
        else
            faults.Add($"{at}: there is no {name}");
    }
}
