namespace Tcns.Analytics.OData;

/// <summary>
/// Queries that wait for their next page, so that it costs what its rows cost. Without one, a page is found again by the values of the
/// row before it: dearer, and the same rows.
/// </summary>
public sealed class OpenPages : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<PageKey, Waiting> waiting = [];
    private readonly TimeProvider time;
    private readonly int most;
    private readonly TimeSpan patience;
    private readonly ITimer sweep;
    private bool disposed;

    /// <param name="most">How many wait at once; beyond that the one that has waited longest goes.</param>
    public OpenPages(TimeProvider time, int most, TimeSpan patience)
    {
        this.time = time;
        this.most = most;
        this.patience = patience;
        sweep = time.CreateTimer(_ => Expire(), state: null, patience / 4, patience / 4);
    }

    public int Count
    {
        get
        {
            lock (gate)
                return waiting.Count;
        }
    }

    /// <summary>Whoever takes it has it alone.</summary>
    internal OpenRows? Take(PageKey key)
    {
        lock (gate)
            return waiting.Remove(key, out var found) ? found.Rows : null;
    }

    internal void Park(PageKey key, OpenRows rows)
    {
        var leaving = new List<OpenRows>();
        lock (gate)
        {
            if (waiting.Remove(key, out var twin))
                leaving.Add(twin.Rows);
            if (disposed || most == 0)
                leaving.Add(rows);
            else
                waiting.Add(key, new Waiting(rows, time.GetTimestamp()));
            while (waiting.Count > most)
                leaving.Add(Leave(waiting.MinBy(entry => entry.Value.Since).Key));
        }

        leaving.ForEach(left => left.Dispose());
    }

    public void Dispose()
    {
        sweep.Dispose();
        List<OpenRows> leaving;
        lock (gate)
        {
            disposed = true;
            leaving = [.. waiting.Values.Select(entry => entry.Rows)];
            waiting.Clear();
        }

        leaving.ForEach(left => left.Dispose());
    }

    private void Expire()
    {
        List<OpenRows> leaving;
        lock (gate)
        {
            var late = waiting.Where(entry => time.GetElapsedTime(entry.Value.Since) >= patience).Select(entry => entry.Key).ToList();
            leaving = late.ConvertAll(Leave);
        }

        leaving.ForEach(left => left.Dispose());
    }

    private OpenRows Leave(PageKey key) => waiting.Remove(key, out var entry) ? entry.Rows : throw new KeyNotFoundException();

    private readonly record struct Waiting(OpenRows Rows, long Since);
}
