using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Worked out once, where it is defined, and only if somebody asks.</summary>
internal sealed class Variable(Definition definition, Scope home)
{
    private bool known;
    private object? value;

    public string Name => definition.Name;

    public Variable? Earlier => home.Variables;

    public object? Value
    {
        get
        {
            if (!known)
                value = Evaluator.Any(definition.Value, home);
            known = true;
            return value;
        }
    }
}
