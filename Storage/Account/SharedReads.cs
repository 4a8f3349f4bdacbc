namespace Tcns.Storage.Account;

/// <summary>
/// Many who ask for the same thing at once are answered by one reading of it. None begins before the question that it answers: who asks while one
/// is underway shares the next, which begins when that one has ended, or has lasted so long that it may hang.
/// </summary>
/// <param name="readAsync">From the storage. It goes on when who asked first waits no longer: others may.</param>
/// <param name="patience">So long the next waits for the one before; two seconds where nothing is said.</param>
public sealed class SharedReads<TKey, T>(Func<TKey, Task<T>> readAsync, TimeSpan? patience = null)
    where TKey : notnull
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromSeconds(2);
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Reading> newest = [];

    public Task<T> AskAsync(TKey key, CancellationToken cancel)
    {
        Reading? before;
        var mine = new Reading();
        lock (gate)
        {
            if (newest.TryGetValue(key, out before) && !before.HasBegun)
                return before.Answer.Task.WaitAsync(cancel);
            newest[key] = mine;
        }

        _ = RunAsync(key, mine, before);
        return mine.Answer.Task.WaitAsync(cancel);
    }

    private async Task RunAsync(TKey key, Reading mine, Reading? before)
    {
        if (before is not null)
            await ((Task)before.Answer.Task).WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
            mine.HasBegun = true;
        try
        {
            mine.Answer.SetResult(await readAsync(key));
        }
        catch (Exception trouble)
        {
            mine.Answer.SetException(trouble);
        }

        lock (gate)
        {
            if (newest.GetValueOrDefault(key) == mine)
                newest.Remove(key);
        }
    }

    private sealed class Reading
    {
        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool HasBegun { get; set; }
    }
}
