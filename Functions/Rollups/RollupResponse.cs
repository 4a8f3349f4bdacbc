using System.Globalization;
using System.Text.Json.Serialization;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Rollups;

/// <summary>How far a rollup is.</summary>
/// <param name="State">queued, also between two tries; running; done; failed, once it is tried no more.</param>
/// <param name="Progress">In percent.</param>
/// <param name="Version">What was published; null until it is done.</param>
/// <param name="Failure">Absent unless it failed.</param>
internal sealed record RollupResponse(
    string Id,
    string Unit,
    string Period,
    string State,
    int Progress,
    string? Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RollupFailureResponse? Failure)
{
    public static RollupResponse Of(Rollup rollup, RollupFailureResponse? failure = null)
    {
        var state = failure is null ? rollup.State : RollupState.Failed;
        return new RollupResponse(
            rollup.Id,
            rollup.Unit.Value,
            rollup.Period.ToString(),
            state.ToString().ToLower(CultureInfo.InvariantCulture),
            rollup.Progress,
            rollup.Version,
            failure);
    }
}
