using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;
using Tcns.PowerBi.Tests.Dax.Library;

namespace Tcns.PowerBi.Tests.Dax.Resolving;

/// <summary>Finds what an expression names and reports all that it may not name there, without working anything out.</summary>
internal sealed class Resolver(Catalogue catalogue, string where)
{
    private readonly List<DaxFault> faults = [];

    /// <summary>Those that the expression names.</summary>
    public HashSet<StoredMeasure> Measures { get; } = [];

    /// <summary>The row is that of a role's filter; a measure has none.</summary>
    public static IReadOnlyList<DaxFault> Faults(Catalogue catalogue, string where, Func<Expression> parse, TableShape? row = null)
    {
        var resolver = new Resolver(catalogue, where);
        try
        {
            resolver.Scalar(parse(), row is null ? Surroundings.None : Surroundings.None.Within(row));
        }
        catch (DaxException refused) when (refused.At is { } at)
        {
            resolver.faults.Add(new DaxFault(where, at, refused.Detail));
        }

        return resolver.faults;
    }

    public void Scalar(Expression expression, Surroundings around)
    {
        if (Any(expression, around) is { IsUnknown: false })
            Fault(expression.At, "a single value is needed, not a table.");
    }

    public TableShape Table(Expression expression, Surroundings around) =>
        Any(expression, around) ?? Fault(expression.At, "a table is needed, not a single value.");

    public TableShape Fault(Place at, string message)
    {
        faults.Add(new DaxFault(where, at, message));
        return TableShape.Unknown;
    }

    /// <summary>Null and a fault where it does not exist; whether a row of it is at hand is another question.</summary>
    public StoredColumn? Column(Expression expression)
    {
        if (expression is not Expression.Column reference)
        {
            Fault(expression.At, "a column is needed, written 'Table'[Column].");
            return null;
        }

        if (catalogue.FindTable(reference.Table) is not { } table)
        {
            Fault(reference.At, $"there is no table '{reference.Table}'.");
            return null;
        }

        if (table.Find(reference.Name) is { } column)
            return column;
        Fault(reference.At, catalogue.FindMeasure(reference.Name) is null
            ? $"there is no column '{reference.Table}'[{reference.Name}]."
            : $"[{reference.Name}] is a measure and is written without a table.");
        return null;
    }

    /// <summary>The shape of a table, null for a single value.</summary>
    public TableShape? Any(Expression expression, Surroundings around)
    {
        switch (expression)
        {
            case Expression.Constant:
                return null;
            case Expression.Column reference:
                if (Column(reference) is { } column && !around.HasRowOf(column))
                    Fault(reference.At, $"{column} has no current row here.");
                return null;
            case Expression.Bracket bracket:
                Bracket(bracket, around);
                return null;
            case Expression.Word name:
                return Named(name, around);
            case Expression.Call call:
                return CallResolver.Resolve(this, call, around);
            case Expression.Rows rows:
                rows.Items.SelectMany(row => row).ToList().ForEach(value => Scalar(value, around));
                return TableShape.OfRow(rows.Items[0].Count);
            case Expression.Block block:
                return Block(block, around);
            case Expression.Missing:
                return Fault(expression.At, "an argument is missing.");
            default:
                Operation(expression, around);
                return null;
        }
    }

    private void Operation(Expression expression, Surroundings around)
    {
        switch (expression)
        {
            case Expression.Binary binary:
                Scalar(binary.Left, around);
                Scalar(binary.Right, around);
                break;
            case Expression.Negative negative:
                Scalar(negative.Operand, around);
                break;
            case Expression.Not not:
                Scalar(not.Operand, around);
                break;
            case Expression.In membership:
                Scalar(membership.Value, around);
                if (Table(membership.Table, around) is { IsUnknown: false, Headers.Count: not 1 })
                    Fault(membership.At, "a single value is looked for in a table of several columns.");
                break;
            default:
                throw new DaxException(expression.At, $"{expression.GetType().Name} is not known here.");
        }
    }

    private void Bracket(Expression.Bracket bracket, Surroundings around)
    {
        if (around.Rows.Exists(row => row.HasHomeless(bracket.Text)))
            return;
        var home = around.Rows.SelectMany(row => row.Headers).FirstOrDefault(header => Is(header.Name, bracket.Text))?.Home;
        if (home is not null)
            Fault(bracket.At, $"{home} is written without its table.");
        else if (catalogue.FindMeasure(bracket.Text) is { } measure)
            Measures.Add(measure);
        else
            Fault(bracket.At, $"there is no measure [{bracket.Text}].");
    }

    private TableShape? Named(Expression.Word name, Surroundings around)
    {
        if (!name.Quoted && around.Variables?.Find(name.Text) is { } variable)
        {
            variable.IsUsed = true;
            return variable.Shape;
        }

        return catalogue.FindTable(name.Text) is { } table
            ? TableShape.Of(table)
            : Fault(name.At, name.Quoted ? $"there is no table '{name.Text}'." : $"there is no variable or table {name.Text}.");
    }

    private TableShape? Block(Expression.Block block, Surroundings around)
    {
        var own = new List<KnownVariable>();
        foreach (var definition in block.Definitions)
        {
            if (around.Variables?.Find(definition.Name) is not null)
                Fault(definition.At, $"the variable {definition.Name} is defined twice.");
            if (catalogue.FindTable(definition.Name) is not null)
                Fault(definition.At, $"the variable {definition.Name} has a table's name.");
            own.Add(new KnownVariable(definition, Any(definition.Value, around), around.Variables));
            around = around with { Variables = own[^1] };
        }

        var shape = Any(block.Result, around);
        foreach (var variable in own.Where(variable => !variable.IsUsed))
            Fault(variable.Definition.At, $"the variable {variable.Definition.Name} is not used.");
        return shape;
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
