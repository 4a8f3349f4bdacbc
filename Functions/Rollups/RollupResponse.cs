using System.Globalization;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Rollups;

/// <summary>How far a rollup is.</summary>
/// <param name="State">queued, also between two tries; running; done; failed, once it is tried no more.</param>
/// <param name="Progress">In percent.</param>
/// <param name="Version">What was published; null until it is done.</param>
internal sealed record RollupResponse(string Id, string Unit, string Period, string State, int Progress, string? Version)
{
    public static RollupResponse Of(Rollup rollup) => new(
        rollup.Id, rollup.Unit.Value, rollup.Period.ToString(), rollup.State.ToString().ToLower(CultureInfo.InvariantCulture), rollup.Progress, rollup.Version);
}
