using System.Collections.Immutable;
using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Library;

namespace Tcns.PowerBi.Tests.Dax.Resolving;

/// <summary>What an expression may name where it stands: the tables iterated around it and the variables before it.</summary>
internal sealed record Surroundings(ImmutableList<TableShape> Rows, KnownVariable? Variables)
{
    public static Surroundings None { get; } = new([], null);

    public Surroundings Within(TableShape row) => this with { Rows = Rows.Add(row) };

    public Surroundings WithoutRows() => this with { Rows = [] };

    public bool HasRowOf(StoredColumn column) => Rows.Exists(row => row.Has(column));
}
