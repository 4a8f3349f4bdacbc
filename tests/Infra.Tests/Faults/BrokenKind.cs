using Tcns.Benchmarks.Faults;

namespace Tcns.Infra.Tests.Faults;

/// <summary>A kind under which the product does not come to an end.</summary>
internal sealed class BrokenKind : ICampaignKind
{
    public string Name => "broken";

    public string About => "the product does not come to an end";

    public Task<KindResult> RunAsync(CampaignRoom room) => throw new CampaignException("no rollup");
}
