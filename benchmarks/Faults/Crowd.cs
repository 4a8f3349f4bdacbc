namespace Tcns.Benchmarks.Faults;

/// <summary>Many communes that work at once on one store.</summary>
internal static class Crowd
{
    /// <param name="atOnce">So many.</param>
    /// <param name="round">Makes another seed of each round.</param>
    /// <param name="client">Theirs; null for the field's.</param>
    /// <param name="most">No more communes than these.</param>
    /// <returns>How many have worked.</returns>
    public static async Task<int> RunAsync(Field field, CampaignRoom room, int atOnce, int round, Patient? client = null, int most = int.MaxValue)
    {
        var (runs, gate) = (0, new Lock());
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Next() is { } ledger)
                await field.RunAsync(ledger, room.Seed + (1000 * round), client);
        }));
        return runs;

        Ledger? Next()
        {
            lock (gate)
            {
                // Each at least once, however short the time.
                if (!field.HasRoom || runs >= most || (room.IsOver && runs >= atOnce))
                    return null;
                runs++;
                return field.Begin();
            }
        }
    }
}
