using Azure;
using Azure.Identity;

namespace Tcns.Storage.Account;

/// <summary>Tells a storage that is away (try again later) from a fault of ours.</summary>
public static class StorageTrouble
{
    public static bool IsOutage(Exception trouble) => trouble switch
    {
        // 401 and 403: the storage refuses the app itself, which the operator mends, not the caller.
        RequestFailedException failed => failed.Status is 0 or 401 or 403 or 408 or 429 or >= 500,
        AggregateException many => many.InnerExceptions.Count > 0 && many.InnerExceptions.All(IsOutage),
        AuthenticationFailedException => true,
        HttpRequestException or IOException => true,

        // A call that ran into its network timeout. One that its caller gave up is told apart by the caller's own token.
        OperationCanceledException => true,
        _ => false,
    };

    /// <summary>For an operator, in a word or two that name nothing of the storage: <c>503 ServerBusy</c>.</summary>
    public static string NameOf(Exception trouble) => trouble switch
    {
        RequestFailedException { Status: > 0 } failed => FormattableString.Invariant($"{failed.Status} {failed.ErrorCode}").TrimEnd(),
        AggregateException { InnerExceptions: [.., var last] } => NameOf(last),
        _ => trouble.GetBaseException().GetType().Name,
    };
}
