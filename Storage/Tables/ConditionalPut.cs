using Azure;

namespace Tcns.Storage.Tables;

/// <summary>Writes a row in the place of what was read.</summary>
internal static class ConditionalPut
{
    /// <summary>False where somebody else has written meanwhile.</summary>
    /// <param name="table">Where the row is.</param>
    /// <param name="row">As it is now.</param>
    /// <param name="before">Null where there was none yet.</param>
    /// <param name="cancel">Stops before it is written.</param>
    public static async Task<bool> TryPutAsync<T>(this TableClient table, T row, ETag? before, CancellationToken cancel)
        where T : class, ITableEntity
    {
        try
        {
            await (before is { } read ? table.UpdateEntityAsync(row, read, TableUpdateMode.Replace, cancel) : table.AddEntityAsync(row, cancel));
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
