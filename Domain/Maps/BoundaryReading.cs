using Tcns.Domain.Forms;

namespace Tcns.Domain.Maps;

/// <summary>Boundaries as they were sent, and everything that is wrong with them.</summary>
/// <param name="Boundaries">Null where anything is wrong.</param>
public sealed record BoundaryReading(ProvinceBoundaries? Boundaries, IReadOnlyList<Fault> Faults);
