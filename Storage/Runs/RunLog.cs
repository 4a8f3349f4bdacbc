using Azure;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Runs;

/// <summary>When each function last ran to its end or failed, for the operators.</summary>
public sealed class RunLog(StorageAccount account, BusinessClock clock)
{
    /// <summary>A message comes again within minutes; so many others of one unit do not come in between.</summary>
    private const int Remembered = 32;

    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Runs);

    public async Task<RunEntity?> FindAsync(string function, string what, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<RunEntity>(function, what, cancellationToken: cancel);
        return row.HasValue ? row.Value : null;
    }

    /// <summary>Records a finished run. The same message delivered again, after a lost answer or a kill, changes nothing.</summary>
    public async Task RecordAsync(string function, string what, string? messageId, CancellationToken cancel)
    {
        while (true)
        {
            var last = await FindAsync(function, what, cancel);
            if (last is not null && messageId is not null && last.MessageIds.Split(',').Contains(messageId))
                return;
            if (await TryWriteAsync(Next(function, what, messageId, last), last, cancel))
                return;
        }
    }

    /// <summary>Records that a run of a timer failed; the next one that ends well takes that back.</summary>
    public async Task RecordFailureAsync(string function, string what, string failure, CancellationToken cancel)
    {
        while (true)
        {
            var last = await FindAsync(function, what, cancel);
            var next = new RunEntity
            {
                PartitionKey = function,
                RowKey = what,
                Runs = last?.Runs ?? 0,
                MessageIds = last?.MessageIds ?? "",
                FinishedAt = last?.FinishedAt,
                FailedAt = clock.Now,
                Failure = failure,
            };
            if (await TryWriteAsync(next, last, cancel))
                return;
        }
    }

    private RunEntity Next(string function, string what, string? messageId, RunEntity? last) => new()
    {
        PartitionKey = function,
        RowKey = what,
        Runs = checked((last?.Runs ?? 0) + 1),
        MessageIds = string.Join(',', ((string?[])[messageId, .. last?.MessageIds.Split(',') ?? []]).Where(id => !string.IsNullOrEmpty(id)).Take(Remembered)),
        FinishedAt = clock.Now,
    };

    private async Task<bool> TryWriteAsync(RunEntity next, RunEntity? last, CancellationToken cancel)
    {
        try
        {
            if (last is null)
                await table.AddEntityAsync(next, cancel);
            else
                await table.UpdateEntityAsync(next, last.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 409 or 412)
        {
            return false;
        }
    }
}
