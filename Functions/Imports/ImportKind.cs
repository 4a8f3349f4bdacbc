using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Imports;

/// <summary>What can be imported.</summary>
/// <param name="Name">As in <c>?kind=</c>.</param>
/// <param name="Tables">The sheets that a file of it may have.</param>
internal sealed record ImportKind(string Name, IReadOnlyList<SheetTable> Tables)
{
    public const string Names = "setup; villages; baselines; teams; members";

    public static IReadOnlyList<ImportKind> All { get; } =
    [
        new("setup", SetupTables.All),
        new("villages", [SetupTables.Villages]),
        new("baselines", [SetupTables.Baselines]),
        new("teams", [SetupTables.Teams]),
        new("members", [SetupTables.Members]),
    ];

    public static ImportKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
