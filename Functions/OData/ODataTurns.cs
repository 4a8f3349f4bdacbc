namespace Tcns.Functions.OData;

/// <summary>So many queries run at once: together they have the memory that one engine has.</summary>
/// <param name="most">How many.</param>
/// <param name="patience">So long a query waits for its turn.</param>
internal sealed class ODataTurns(int most, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim free = new(most);

    /// <returns>Ends the turn; null where none came.</returns>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancel) => await free.WaitAsync(patience, cancel) ? new Turn(free) : null;

    public void Dispose() => free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
