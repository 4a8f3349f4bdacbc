using Tcns.Domain.Indicators;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>All that a province's publication rests on.</summary>
/// <param name="Settled">Marks of the province's plans that stand for nothing which was not read.</param>
internal sealed record SourceReading(ProvinceFacts Facts, IReadOnlyList<LakeFile> Lake, Sources Sources, IReadOnlyList<ChangeMark> Settled);
