using System.Diagnostics.CodeAnalysis;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>What loops and lambdas name, the innermost first.</summary>
internal sealed record Locals(string Name, object? Value, Locals? Outer)
{
    public static bool TryFind(Locals? locals, string name, [MaybeNullWhen(false)] out object? value)
    {
        for (; locals is not null; locals = locals.Outer)
        {
            if (locals.Name == name)
            {
                value = locals.Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
