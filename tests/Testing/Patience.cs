namespace Tcns.Testing;

/// <summary>
/// Waits for what another process does in its own time. Limits are counted in naps and not by the clock: where the machine has no time for a test, it
/// has none for what the test waits for.
/// </summary>
public static class Patience
{
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(50);

    public static Task UntilAsync(string what, TimeSpan limit, Func<bool> isSo) => UntilAsync(what, limit, () => Task.FromResult(isSo()));

    public static async Task UntilAsync(string what, TimeSpan limit, Func<Task<bool>> isSo)
    {
        for (var rest = limit; !await isSo(); rest -= Nap)
        {
            if (rest <= TimeSpan.Zero)
                throw new TimeoutException($"Not within {limit}: {what}.");
            await Task.Delay(Nap);
        }
    }

    /// <returns>Whether it has ended by then.</returns>
    public static async Task<bool> EndsAsync(Task work, TimeSpan limit)
    {
        for (var rest = limit; !work.IsCompleted && rest > TimeSpan.Zero; rest -= Nap)
            await Task.WhenAny(work, Task.Delay(Nap));
        return work.IsCompleted;
    }
}
