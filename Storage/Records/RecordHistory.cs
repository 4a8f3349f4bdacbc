using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Storage.Records;

/// <summary>All rows of one record, as they lie in the table.</summary>
/// <param name="Team">The partition.</param>
/// <param name="Id">As the keys of its rows have it.</param>
/// <param name="Versions">In the order of the rows, those before the newest first; what could not be read is not among them.</param>
/// <param name="Newest">Null where it is missing or cannot be read.</param>
/// <param name="Faults">What is wrong with the rows by themselves.</param>
public sealed record RecordHistory(UnitCode Team, string Id, IReadOnlyList<FieldRecord> Versions, FieldRecord? Newest, IReadOnlyList<RowFault> Faults);
