using Tcns.Storage.Account;

namespace Tcns.Storage.Schema;

/// <summary>
/// Makes of the tables of one version those of the next. Forward only: the way back is the backup from before. A step is done again where it was
/// broken off, and instances of the version before go on working meanwhile; so it adds, and takes nothing away that they read.
/// </summary>
/// <param name="To">The version that the tables have afterwards.</param>
public sealed record SchemaStep(int To, Func<StorageAccount, CancellationToken, Task> RunAsync);
