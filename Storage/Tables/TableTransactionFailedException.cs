using Azure;

namespace Tcns.Storage.Tables;

/// <summary>The service refused a transaction, and so all of it: nothing was written.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, string message, string? errorCode, int? failedIndex)
        : base(status, message, errorCode, innerException: null) => FailedTransactionActionIndex = failedIndex;

    /// <summary>Which action, counted from 0, could not be done; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
