using Tcns.Domain.Records;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Imports;

/// <summary>What can be imported.</summary>
/// <param name="Name">As in <c>?kind=</c>.</param>
/// <param name="Tables">The sheets that a file of it may have.</param>
internal sealed record ImportKind(string Name, IReadOnlyList<SheetTable> Tables)
{
    public const string SetupNames = "setup; villages; baselines; teams; members";
    public const string Names = SetupNames + "; visits; trainings; campaigns; shifts; feedback";

    public static IReadOnlyList<ImportKind> All { get; } =
    [
        new("setup", SetupTables.All),
        new("villages", [SetupTables.Villages]),
        new("baselines", [SetupTables.Baselines]),
        new("teams", [SetupTables.Teams]),
        new("members", [SetupTables.Members]),
        .. RecordKinds.ByName.Select(kind => new ImportKind(kind.Key, [RecordTables.All[kind.Value]]) { Record = kind.Value }),
    ];

    /// <summary>Null of what belongs to a set-up.</summary>
    public RecordKind? Record { get; private init; }

    public static ImportKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
