using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Storage.Rollups;

/// <summary>A rollup that somebody has asked for.</summary>
/// <param name="Progress">In percent.</param>
/// <param name="Version">What was published; null until it is done.</param>
/// <param name="WrittenAt">The last sign of life of whoever works on it, by the service's clock; null before it was written.</param>
public sealed record Rollup(
    string Id, UnitCode Unit, Period Period, RollupState State, int Progress, string? Version, DateTimeOffset AskedAt, DateTimeOffset? WrittenAt = null);
