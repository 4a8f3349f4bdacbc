using System.Diagnostics;

namespace Tcns.Testing;

/// <summary>Waits for what another process does in its own time.</summary>
public static class Patience
{
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(50);

    public static Task UntilAsync(string what, TimeSpan limit, Func<bool> isSo) => UntilAsync(what, limit, () => Task.FromResult(isSo()));

    public static async Task UntilAsync(string what, TimeSpan limit, Func<Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (clock.Elapsed > limit)
                throw new TimeoutException($"Not within {limit}: {what}.");
            await Task.Delay(Nap);
        }
    }
}
