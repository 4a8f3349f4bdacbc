namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Where an expression stands: filter context, row contexts, variables.</summary>
internal sealed record Scope(FilterContext Context, RowCursor? Row, Variable? Variables)
{
    public Session Session => Context.Session;

    public Variable? Find(string name)
    {
        for (var variable = Variables; variable is not null; variable = variable.Earlier)
        {
            if (string.Equals(variable.Name, name, StringComparison.OrdinalIgnoreCase))
                return variable;
        }

        return null;
    }
}
