using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>Where a record that a signal rests on is found.</summary>
public sealed record SignalRecord(RecordKind Kind, UnitCode Team, RecordId Id)
{
    public static SignalRecord Of(FieldRecord record) => new(record.Content.Kind, record.Team, record.Id);
}
