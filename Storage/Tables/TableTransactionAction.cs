using Azure;

namespace Tcns.Storage.Tables;

/// <summary>One write of a transaction.</summary>
/// <param name="actionType">What is done to the row.</param>
/// <param name="entity">The row; of a delete only its keys are used.</param>
/// <param name="etag">The version that an update or delete expects; <c>default</c> means any.</param>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    public ETag ETag { get; } = etag;
}
