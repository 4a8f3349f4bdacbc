namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>A resource that comes out of the templates with one set of parameters, or one that is referred to.</summary>
/// <param name="File">Which declares it.</param>
/// <param name="Symbol">By which the file calls it.</param>
/// <param name="Type">Such as <c>Microsoft.Storage/storageAccounts/tableServices</c>.</param>
/// <param name="Version">Of its interface.</param>
/// <param name="Name">The last part of its name.</param>
/// <param name="IsExisting">Whether it is only referred to.</param>
/// <param name="Body">Its properties, without <c>parent</c>, <c>scope</c> and <c>dependsOn</c>.</param>
/// <param name="Parent">In which it lies.</param>
/// <param name="Scope">To which it is attached.</param>
internal sealed record DeployedResource(
    string File,
    string Symbol,
    string Type,
    string Version,
    string Name,
    bool IsExisting,
    IReadOnlyDictionary<string, object?> Body,
    DeployedResource? Parent,
    DeployedResource? Scope)
{
    public string Kind => $"{Type}@{Version}";

    public string FullName => Parent is null ? Name : $"{Parent.FullName}/{Name}";

    public string Id => $"/{Type}/{FullName}";

    /// <summary>The value at a path of property names; null where there is none.</summary>
    public object? Find(params IReadOnlyList<string> path)
    {
        object? value = Body;
        foreach (var name in path)
            value = value is IReadOnlyDictionary<string, object?> properties && properties.TryGetValue(name, out var inner) ? inner : null;
        return value;
    }

    public override string ToString() => $"{File} {Symbol} {FullName}";
}
