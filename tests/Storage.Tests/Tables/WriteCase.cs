using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Tests.Tables;

/// <summary>
/// A write of some rows of one partition. Rows called <c>new…</c> do not exist before it, all others do, with
/// <c>Value = "before"</c> and <c>Kept = true</c>.
/// </summary>
internal sealed class WriteCase(Func<WriteCase.Scene, Task<IReadOnlyList<Response>>> run, params (string Row, string? Expected)[] rows)
{
    private const string Replaced = "after, replaced";
    private const string Merged = "after, merged";

    public static readonly Dictionary<string, WriteCase> ByName = new()
    {
        ["add"] = One((scene, ct) => scene.Table.AddEntityAsync(scene.After("new"), ct), ("new", Replaced)),
        ["replace"] = One((scene, ct) => scene.Table.UpdateEntityAsync(scene.After("a"), scene.ETags["a"], TableUpdateMode.Replace, ct), ("a", Replaced)),
        ["merge"] = One((scene, ct) => scene.Table.UpdateEntityAsync(scene.After("a"), scene.ETags["a"], TableUpdateMode.Merge, ct), ("a", Merged)),
        ["replace any"] = One((scene, ct) => scene.Table.UpdateEntityAsync(scene.After("a"), ETag.All, TableUpdateMode.Replace, ct), ("a", Replaced)),
        ["upsert, replacing"] = One((scene, ct) => scene.Table.UpsertEntityAsync(scene.After("a"), TableUpdateMode.Replace, ct), ("a", Replaced)),
        ["upsert, merging"] = One((scene, ct) => scene.Table.UpsertEntityAsync(scene.After("a"), TableUpdateMode.Merge, ct), ("a", Merged)),
        ["upsert of a new row"] = One((scene, ct) => scene.Table.UpsertEntityAsync(scene.After("new"), TableUpdateMode.Merge, ct), ("new", Replaced)),
        ["delete"] = One((scene, ct) => scene.Table.DeleteEntityAsync(scene.Partition, "a", scene.ETags["a"], ct), ("a", null)),
        ["delete any"] = One((scene, ct) => scene.Table.DeleteEntityAsync(scene.Partition, "a", cancellationToken: ct), ("a", null)),
        ["transaction of adds"] = Transaction(
            (TableTransactionActionType.Add, "new 1", Replaced), (TableTransactionActionType.Add, "new 2", Replaced)),
        ["transaction of replacements"] = Transaction(
            (TableTransactionActionType.UpdateReplace, "a", Replaced), (TableTransactionActionType.UpdateReplace, "b", Replaced)),
        ["transaction of merges"] = Transaction(
            (TableTransactionActionType.UpdateMerge, "a", Merged), (TableTransactionActionType.UpdateMerge, "b", Merged)),
        ["transaction of upserts, replacing"] = Transaction(
            (TableTransactionActionType.UpsertReplace, "a", Replaced), (TableTransactionActionType.UpsertReplace, "new", Replaced)),
        ["transaction of upserts, merging"] = Transaction(
            (TableTransactionActionType.UpsertMerge, "a", Merged), (TableTransactionActionType.UpsertMerge, "new", Replaced)),
        ["transaction of deletes"] = Transaction(
            (TableTransactionActionType.Delete, "a", null), (TableTransactionActionType.Delete, "b", null)),
        ["transaction of all kinds"] = Transaction(
            (TableTransactionActionType.Delete, "a", null),
            (TableTransactionActionType.Add, "new", Replaced),
            (TableTransactionActionType.UpdateMerge, "b", Merged),
            (TableTransactionActionType.UpdateReplace, "c", Replaced),
            (TableTransactionActionType.UpsertMerge, "d", Merged),
            (TableTransactionActionType.UpsertReplace, "new 2", Replaced)),
    };

    /// <summary>The rows written and what becomes of each; null for gone.</summary>
    public IReadOnlyList<(string Row, string? Expected)> Rows => rows;

    /// <summary>The rows that must be there before.</summary>
    public string[] Existing => [.. rows.Select(row => row.Row).Where(row => !row.StartsWith("new", StringComparison.Ordinal))];

    public Task<IReadOnlyList<Response>> RunAsync(Scene scene) => run(scene);

    /// <summary>Writes without a condition come to the same however often they are done.</summary>
    public static bool MayRepeat(string name) =>
        name.Contains("any", StringComparison.Ordinal) || name.Contains("upsert", StringComparison.Ordinal);

    /// <summary>What a row tells of the write that it bears.</summary>
    public static string Describe(TableEntity row) => row.GetString("Value") + (row.GetBoolean("Kept") == true ? ", merged" : ", replaced");

    private static WriteCase One(Func<Scene, CancellationToken, Task<Response>> write, (string Row, string? Expected) row) =>
        new(async scene => [await write(scene, TestContext.Current.CancellationToken)], row);

    private static WriteCase Transaction(params (TableTransactionActionType Type, string Row, string? Expected)[] actions) =>
        new(
            async scene => (await scene.Table.SubmitTransactionAsync(
                actions.Select(action => scene.Action(action.Type, action.Row)), TestContext.Current.CancellationToken)).Value,
            [.. actions.Select(action => (action.Row, action.Expected))]);

    /// <summary>A partition with its rows, and the client that is to write them.</summary>
    internal sealed record Scene(TableClient Table, string Partition, IReadOnlyDictionary<string, ETag> ETags)
    {
        public TableEntity After(string row) => new(Partition, row) { ["Value"] = "after" };

        public TableTransactionAction Action(TableTransactionActionType type, string row) =>
            new(type, After(row), ETags.GetValueOrDefault(row));
    }
}
