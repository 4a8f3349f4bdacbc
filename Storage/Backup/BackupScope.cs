using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Notices;
using Tcns.Storage.Registry;
using Tcns.Storage.Reports;
using Tcns.Storage.Schema;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>
/// What of the store a backup holds: all of it, or what belongs to a province or a commune. The queues are in none: what waits in them
/// follows from the marks, which are. Of the locks only those with a text are, of the table <c>changes</c> not the processes' clocks, and of
/// <c>runs</c> not which store it is.
/// </summary>
public sealed class BackupScope
{
    private const string Document = "Document";
    internal const string KeyUnit = "Unit";
    private readonly IReadOnlySet<string> codes;

    private BackupScope(UnitCode? unit, UnitCode? province, IReadOnlySet<string> codes)
    {
        Unit = unit;
        Province = province;
        this.codes = codes;
    }

    public static BackupScope Whole { get; } = new(null, null, new HashSet<string>());

    /// <summary>
    /// In the order in which they are read: what names others before what is named, so that nothing in a backup of a store at work names what
    /// is not in it; the log, which is told of everything first, behind all of them; and the marks last.
    /// </summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        StorageLayout.Records, StorageLayout.Reports, StorageLayout.Awards, StorageLayout.Notices, StorageLayout.Registry, StorageLayout.Keys, StorageLayout.Audit,
        StorageLayout.Secrets, StorageLayout.Runs, StorageLayout.Changes,
    ];

    /// <summary>Also in this order.</summary>
    public static IReadOnlyList<string> Containers { get; } = [StorageLayout.Feed, StorageLayout.Lake, StorageLayout.Provinces, StorageLayout.Locks];

    /// <summary>Null where it is the whole store.</summary>
    public UnitCode? Unit { get; }

    private UnitCode? Province { get; }

    /// <summary>Of a unit that the list of units does not hold, null.</summary>
    public static BackupScope? Of(UnitCode unit, OfficialUnits units) =>
        unit.Level != UnitLevel.Team && units.Find(unit) is { } official
            ? new BackupScope(unit, official.Province, units.CommunesOf(unit).Select(commune => commune.Code.Value).ToHashSet(StringComparer.Ordinal))
            : null;

    public IReadOnlyList<RowRange> RangesOf(string table) => Unit is null
        ? [RowRange.All]
        : table switch
        {
            StorageLayout.Keys => [RowRange.All],
            StorageLayout.Secrets => [RowRange.All],
            StorageLayout.Runs => [],
            StorageLayout.Changes => IsProvince ? [RowRange.OfPartition(Province!.Value)] : [RowRange.OfRowsFrom(Province!.Value, Unit.Value)],
            StorageLayout.Notices => [.. Partitions(), .. Owners().Select(code => RowRange.OfRowsFrom(NoticeRows.Waiting, IsOfProvince(code) ? code + "|" : code))],
            StorageLayout.Reports => [.. Partitions(), .. Partitions(ReportContents.Beginning)],
            StorageLayout.Registry when IsProvince => [.. Partitions(), RowRange.OfPartition(RegistryRows.PlanIndex)],
            _ => [.. Partitions()],
        };

    public bool Holds(string table, TableEntity row) => table switch
    {
        StorageLayout.Changes => row.PartitionKey != Changes.ChangeRows.Clock,
        StorageLayout.Runs => row.PartitionKey != SchemaEntity.Partition,
        StorageLayout.Keys when Unit is not null => row.GetString(KeyUnit) is { } unit && Covers(unit),
        StorageLayout.Registry when Unit is not null && row.PartitionKey == RegistryRows.PlanIndex => row.GetString(Document) == Unit.Value,
        _ => true,
    };

    public bool HoldsBlob(string container, string name) => container switch
    {
        StorageLayout.Locks => Unit is null && name != RestoreMark.Blob,
        _ when Unit is null => true,
        StorageLayout.Lake => name.Split('/') switch
        {
            ["records", _, var province, var commune] => province == Province!.Value && (IsProvince || commune == Unit.Value + ".parquet"),
            ["published", var province, _] => IsProvince && province == Unit.Value,
            _ => false,
        },
        _ => IsProvince && name.StartsWith(Unit.Value + "/", StringComparison.Ordinal),
    };

    /// <summary>A feed's newest manifest.</summary>
    public static bool IsPointer(string container, string name) => container == StorageLayout.Feed && name.Split('/') is [_, "latest.json"];

    /// <summary>Of a commune there is no feed in it.</summary>
    public bool IsCommune => Unit is not null && !IsProvince;

    private bool IsProvince => Unit == Province;

    private IEnumerable<string> Owners() => IsProvince ? codes.Order(StringComparer.Ordinal).Prepend(Unit!.Value) : codes;

    private IEnumerable<RowRange> Partitions(string beginning = "") =>
        Owners().Select(code => IsOfProvince(code) ? RowRange.OfPartition(beginning + code) : RowRange.OfPartitionsFrom(beginning + code));

    /// <summary>Its two digits also begin the codes of communes, which may be another province's.</summary>
    private bool IsOfProvince(string code) => code == Province!.Value;

    private bool Covers(string code) =>
        UnitCode.TryParse(code, out var unit) && (unit == Unit || (unit.Commune is { } commune && codes.Contains(commune.Value)));
}
