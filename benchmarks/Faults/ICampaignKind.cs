namespace Tcns.Benchmarks.Faults;

/// <summary>One kind of fault, tried as long as there is time.</summary>
internal interface ICampaignKind
{
    string Name { get; }

    /// <summary>What is done, for the page.</summary>
    string About { get; }

    Task<KindResult> RunAsync(CampaignRoom room);
}
