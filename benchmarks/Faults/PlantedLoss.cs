using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// Not a fault that anything survives, but the proof that the campaign sees one: a service that says that it has stored a record and has not. Whoever runs
/// this by name must be told of a loss.
/// </summary>
internal sealed class PlantedLoss : ICampaignKind
{
    /// <summary>The class in the evening, which nobody sends twice: two visits come before it, one of them again, and one that is refused.</summary>
    private const int Sent = 5;

    public string Name => "planted-loss";

    public string About => "a service that says that it has stored a record and has not";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places);
        field.Ways.Aim(new CallTarget("tables POST records", Sent), new Fault.Refuse(204));
        await field.RunAsync(field.Begin(), room.Seed);
        var hits = field.Ways.Disarm() ? 1 : 0;
        var faults = await field.LookAsync();
        await room.TellAsync(Name, faults);
        return KindResult.Empty(Name).Add(1, hits, field.Ledgers, faults) with { Seconds = room.Seconds };
    }
}
