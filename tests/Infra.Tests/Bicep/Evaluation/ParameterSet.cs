using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>A file of parameters, and which template it is for.</summary>
internal sealed record ParameterSet(string Path, string Template, IReadOnlyDictionary<string, object?> Values)
{
    public static ParameterSet Read(BicepFile file)
    {
        var template = file.Statements.OfType<Statement.Using>().Single();
        var evaluator = new Evaluator((at, name) => throw new BicepException(at, $"there is no {name}."));
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var assignment in file.Statements.OfType<Statement.Assignment>())
        {
            if (!values.TryAdd(assignment.Name, evaluator.Evaluate(assignment.Value, null)))
                throw new BicepException(assignment.At, $"{assignment.Name} has a value already.");
        }

        return new ParameterSet(file.Path, BicepFile.Resolve(file.Path, template.Path), values);
    }
}
