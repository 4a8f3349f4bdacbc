namespace Tcns.Storage.Tables;

/// <summary>A transaction whose actions the service can take: 1 to 100 different rows of one partition.</summary>
internal sealed class EntityTransaction
{
    private const int MostActions = 100;

    private EntityTransaction(IReadOnlyList<TableTransactionAction> actions, IReadOnlyList<EntityKey> keys)
    {
        Actions = actions;
        Keys = keys;
    }

    public WriteId Id { get; } = WriteId.New();

    public IReadOnlyList<TableTransactionAction> Actions { get; }

    public IReadOnlyList<EntityKey> Keys { get; }

    public bool LeavesRows => Actions.Any(action => action.ActionType != TableTransactionActionType.Delete);

    public static EntityTransaction Create(IEnumerable<TableTransactionAction> transactionActions)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToArray();
        if (actions.Length is 0 or > MostActions)
            throw new ArgumentException($"A transaction has 1 to {MostActions} actions, not {actions.Length}.", nameof(transactionActions));

        var keys = Array.ConvertAll(actions, action => EntityKey.Of(action.Entity));
        var rows = new HashSet<string>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].PartitionKey != keys[0].PartitionKey)
                throw new ArgumentException($"A transaction stays within one partition; action {i} leaves it.", nameof(transactionActions));
            if (!rows.Add(keys[i].RowKey))
                throw new ArgumentException($"A transaction writes each row once; action {i} writes one again.", nameof(transactionActions));
        }

        return new EntityTransaction(actions, keys);
    }
}
