using System.Diagnostics;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>What each kind of the campaign works with.</summary>
/// <param name="Emulator">Gives empty accounts.</param>
/// <param name="Executable">The product.</param>
/// <param name="Seed">By which the content of records, the order of a plan and the chances are chosen; which call meets a chance is a matter of time too.</param>
/// <param name="Time">For this kind.</param>
internal sealed record CampaignRoom(Azurite Emulator, string Executable, Places Places, int Seed, TimeSpan Time, TextWriter Report)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public bool IsOver => clock.Elapsed > Time;

    public double Seconds => clock.Elapsed.TotalSeconds;

    /// <summary>So many fields are worked on at once: much of a run is waiting for what is held back.</summary>
    public int Lanes { get; init; } = 4;

    public async Task TellAsync(string what, IReadOnlyCollection<LedgerFault> faults)
    {
        foreach (var fault in faults.Take(20))
            await Report.WriteLineAsync($"  {what}: {fault}");
    }
}
