using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Faults;

/// <summary>Every fault of the storage, of the machine and of the clock that can be played here, and what of the acknowledged is there afterwards.</summary>
internal sealed class FaultsScenario : IScenario
{
    private const string Executable = "executable";

    public string Name => "faults";

    public string About => "The product under faults of storage, machine and clock.";

    public bool IsUsual => false;

    public IReadOnlyList<string> Options => [.. CampaignOrder.Options, Executable];

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        var campaign = CampaignOrder.Read(order);
        var executable = order.Find(Executable);
        if (executable is null)
            await BuiltServer.BuildAsync();
        var faults = await FaultCampaign.RunAsync(campaign, executable ?? BuiltServer.Executable, report);
        return faults.Count == 0 ? [] : throw new NotSoException(string.Join('\n', faults));
    }
}
