using Tcns.PowerBi.Tests.Dax.Language;
using Tcns.PowerBi.Tests.Dax.Library;

namespace Tcns.PowerBi.Tests.Dax.Resolving;

/// <summary><c>Shape</c> is null for a single value.</summary>
internal sealed class KnownVariable(Definition definition, TableShape? shape, KnownVariable? earlier)
{
    public Definition Definition { get; } = definition;

    public TableShape? Shape { get; } = shape;

    public bool IsUsed { get; set; }

    public KnownVariable? Find(string name) =>
        string.Equals(Definition.Name, name, StringComparison.OrdinalIgnoreCase) ? this : earlier?.Find(name);
}
