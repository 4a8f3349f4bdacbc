using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Tests.Tables;

/// <summary>
/// A write that must be refused: the partition has the rows <c>a</c> and <c>b</c>, and <c>b</c> was written again by
/// somebody else since its version was read.
/// </summary>
internal sealed record ConflictCase(int Status, string ErrorCode, int? FailedIndex, Func<WriteCase.Scene, CancellationToken, Task> RunAsync)
{
    public static readonly Dictionary<string, ConflictCase> ByName = new()
    {
        ["add of a row that exists"] = new(409, "EntityAlreadyExists", null,
            (scene, ct) => scene.Table.AddEntityAsync(scene.After("b"), ct)),
        ["replacement of another version"] = new(412, "UpdateConditionNotSatisfied", null,
            (scene, ct) => scene.Table.UpdateEntityAsync(scene.After("b"), scene.ETags["b"], TableUpdateMode.Replace, ct)),
        ["merge into another version"] = new(412, "UpdateConditionNotSatisfied", null,
            (scene, ct) => scene.Table.UpdateEntityAsync(scene.After("b"), scene.ETags["b"], TableUpdateMode.Merge, ct)),
        ["update of a row that is not there"] = new(404, "ResourceNotFound", null,
            (scene, ct) => scene.Table.UpdateEntityAsync(scene.After("c"), ETag.All, TableUpdateMode.Merge, ct)),
        ["delete of another version"] = new(412, "UpdateConditionNotSatisfied", null,
            (scene, ct) => scene.Table.DeleteEntityAsync(scene.Partition, "b", scene.ETags["b"], ct)),
        ["transaction that adds a row that exists"] = Transaction(409, "EntityAlreadyExists", 1,
            (TableTransactionActionType.Add, "new"), (TableTransactionActionType.Add, "b"), (TableTransactionActionType.UpsertReplace, "a")),
        ["transaction that updates another version"] = Transaction(412, "UpdateConditionNotSatisfied", 2,
            (TableTransactionActionType.Delete, "a"), (TableTransactionActionType.Add, "new"), (TableTransactionActionType.UpdateReplace, "b")),
        ["transaction that deletes another version"] = Transaction(412, "UpdateConditionNotSatisfied", 1,
            (TableTransactionActionType.Delete, "a"), (TableTransactionActionType.Delete, "b")),
        ["transaction that deletes what is not there"] = Transaction(404, "ResourceNotFound", 1,
            (TableTransactionActionType.Delete, "a"), (TableTransactionActionType.Delete, "c")),
    };

    private static ConflictCase Transaction(int status, string code, int index, params (TableTransactionActionType Type, string Row)[] actions) =>
        new(status, code, index,
            (scene, ct) => scene.Table.SubmitTransactionAsync(actions.Select(action => scene.Action(action.Type, action.Row)), ct));
}
