namespace Tcns.Storage.Tables;

/// <summary>
/// Reading, deciding and writing on the condition that nobody else has written meanwhile; all of it anew for as long as somebody has.
/// </summary>
public static class Overtaken
{
    private const int MostTries = 100;
    private const int LongestPauseMs = 100;

    /// <param name="what">What is written, for the error when others never let this writer in.</param>
    /// <param name="tryOnce">Null when somebody else came first; whatever it has read is then stale.</param>
    /// <param name="cancel">Stops between two tries.</param>
    public static async Task<T> TryAgainAsync<T>(string what, Func<Task<T?>> tryOnce, CancellationToken cancel)
        where T : class
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await tryOnce() is { } done)
                return done;
            await Task.Delay(Random.Shared.Next(LongestPauseMs), cancel);
        }

        throw new OvertakenException($"Others came first {MostTries} times in a row: {what}.");
    }
}
