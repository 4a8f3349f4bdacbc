using Tcns.Domain.Registry;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>The rows of one transaction.</summary>
/// <param name="Next">The first row that is not among them.</param>
/// <param name="Changes">What they change.</param>
/// <param name="Faults">Why nothing is written.</param>
internal sealed record SetupBatch(int Next, IReadOnlyList<RegistryChange> Changes, IReadOnlyList<CellFault> Faults);
