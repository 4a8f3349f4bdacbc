namespace Tcns.Storage.Account;

/// <summary>Calls to a service of the storage that failed in one way.</summary>
/// <param name="Service">"tables", "blobs" or "queues".</param>
/// <param name="Status">Of the answer; 0 where there was none.</param>
/// <param name="Count">Since the process began.</param>
public sealed record StorageErrorCount(string Service, int Status, long Count, long LastHour);
