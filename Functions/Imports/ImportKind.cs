using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Imports;

/// <summary>What can be imported.</summary>
/// <param name="Name">As in <c>?kind=</c>.</param>
/// <param name="Tables">The sheets that a file of it may have.</param>
internal sealed record ImportKind(string Name, IReadOnlyList<SheetTable> Tables)
{
    public static IReadOnlyList<ImportKind> All { get; } =
    [
        new("setup", SetupTables.All),
        new("villages", [SetupTables.Villages]),
        new("baselines", [SetupTables.Baselines]),
        new("teams", [SetupTables.Teams]),
        new("members", [SetupTables.Members]),
        .. RecordKinds.ByName.Select(kind => new ImportKind(kind.Key, [RecordTables.All[kind.Value]]) { Record = kind.Value }),
    ];

    public static string Names { get; } = string.Join("; ", All.Select(kind => kind.Name));

    /// <summary>Null of what belongs to a set-up.</summary>
    public RecordKind? Record { get; private init; }

    public static ImportKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The kind that a query has to name; null when faulty.</summary>
    public static ImportKind? Read(QueryFields fields)
    {
        var name = fields.Word("kind", [.. All.Select(kind => kind.Name)]);
        if (fields.Text("kind") is null)
            fields.Note("kind", FaultCodes.Required);
        return Find(name);
    }
}
