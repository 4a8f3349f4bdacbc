namespace Tcns.PowerBi.Tests.Tmdl;

/// <summary>A thing that a TMDL file declares: a table, a measure, a role.</summary>
/// <param name="Kind">As it is declared: <c>table</c>, <c>ref table</c>.</param>
/// <param name="Name">Empty of a thing that has none, as a refresh policy.</param>
/// <param name="Text">What stands behind <c>=</c>; null where nothing does.</param>
/// <param name="Place">File and line.</param>
internal sealed record TmdlObject(string Kind, string Name, string? Text, string Description, string Place)
{
    /// <summary>By name; a mere word has the value <c>true</c>.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public List<TmdlObject> Children { get; } = [];

    public IEnumerable<TmdlObject> Of(string kind) => Children.Where(child => child.Kind == kind);

    public string? Property(string name) => Properties.GetValueOrDefault(name);

    public bool Is(string name) => Property(name) == "true";
}
