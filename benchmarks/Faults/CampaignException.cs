namespace Tcns.Benchmarks.Faults;

/// <summary>The product answered what no act of the campaign may be answered, or could not be brought to answer at all.</summary>
internal sealed class CampaignException(string what) : Exception(what);
