using Azure;
using Tcns.Domain.Time;
using Tcns.Storage.Account;

namespace Tcns.Storage.Rollups;

/// <summary>The mismatches that stand, for the health: asked without patience, and rarely.</summary>
public sealed class MismatchWatch
{
    private readonly RareQuestion<IReadOnlyList<Mismatch>> question;

    public MismatchWatch(StorageSettings settings, BusinessClock clock)
    {
        var store = new MismatchStore(new StorageAccount(settings, RetryPatience.Probing), clock);
        question = new RareQuestion<IReadOnlyList<Mismatch>>(() => ReadAsync(store));
    }

    public Task<IReadOnlyList<Mismatch>> FindAsync() => question.AskAsync();

    private static async Task<IReadOnlyList<Mismatch>> ReadAsync(MismatchStore store)
    {
        try
        {
            return await store.ReadAsync(CancellationToken.None);
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            // An account in which nothing was made yet.
            return [];
        }
    }
}
