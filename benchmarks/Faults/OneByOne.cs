using System.Collections.Concurrent;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// The script is run once in peace and every storage call noted; then, for each sort of call and each of its first places, it is run again in another
/// commune with one fault at that very call.
/// </summary>
internal sealed class OneByOne : ICampaignKind
{
    /// <summary>Of each sort of call the first and the second meet each fault: what comes later does the same.</summary>
    private const int Places = 2;

    public string Name => "one-by-one";

    public string About => "the script again for each sort of storage call, its first and second place, and each fault";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var plan = (await TargetsAsync(room)).SelectMany(target => FaultSort.All, (target, sort) => new PlannedFault(target, sort)).ToArray();
        new Random(room.Seed).Shuffle(plan);
        return await new PlannedRuns<PlannedFault>(Name, new Plan<PlannedFault>(plan), room, async (field, ledger, next) =>
        {
            field.Ways.Aim(next.Target, next.Sort.Fault);
            await field.WorkAsync(ledger, room.Seed);
            return field.Ways.Disarm();
        }).RunAsync();
    }

    /// <summary>The calls of a run in peace, rollup included.</summary>
    public static async Task<IReadOnlyList<CallTarget>> TargetsAsync(CampaignRoom room)
    {
        await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places);
        var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        field.Ways.Listen(kind => counts.AddOrUpdate(kind, 1, (_, before) => before + 1));
        await field.WorkAsync(field.Begin(), room.Seed);
        field.Ways.Listen(null);
        if (await field.LookAsync() is { Count: > 0 } faults)
            throw new CampaignException("Without any fault: " + string.Join("; ", faults));
        return [.. counts.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => Enumerable.Range(1, Math.Min(Places, entry.Value)).Select(number => new CallTarget(entry.Key, number)))];
    }
}
