namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>What one thing that the app does took.</summary>
/// <param name="Key">By which the sheets look it up.</param>
/// <param name="About">What it is, for readers.</param>
/// <param name="Communes">How many had a registry in the store.</param>
/// <param name="Records">How many were in the province's newest quarter.</param>
/// <param name="Calls">Requests to the storage, as they went over the wire.</param>
/// <param name="Seconds">From the request to its answer.</param>
/// <param name="ProcessorSeconds">That the process had in the meantime.</param>
/// <param name="BlobBytes">Written into blobs.</param>
internal sealed record MeasuredAct(
    string Key, string About, int Communes, int Records, IReadOnlyDictionary<CallClass, int> Calls, double Seconds, double ProcessorSeconds, long BlobBytes)
{
    public int CallsOf(CallClass kind) => Calls.GetValueOrDefault(kind);
}
