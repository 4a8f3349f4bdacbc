namespace Tcns.Storage.Tables;

/// <summary>Asks whether the tables can be reached at all, with the least that every role may do.</summary>
public static class TableServiceProbe
{
    /// <summary>Reads at most one table's name; throws what any other call would throw.</summary>
    public static async Task ProbeAsync(this TableServiceClient service, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(service);
        await foreach (var _ in service.QueryAsync(maxPerPage: 1, cancellationToken: cancellationToken).AsPages())
            return;
    }
}
