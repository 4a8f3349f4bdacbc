using Tcns.Storage.Account;

namespace Tcns.Functions.SystemHealth;

/// <summary>Calls to the storage that failed in this process.</summary>
/// <param name="Since">When it began to count.</param>
internal sealed record StorageErrorsResponse(DateTimeOffset Since, IReadOnlyList<StorageErrorCount> Counts);
