using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Functions.Demo;

/// <summary>Something that happens to the records of a commune in the demo's year.</summary>
internal abstract record Happening(DateTimeOffset At)
{
    /// <summary>Teams send what they have written down.</summary>
    public sealed record Sent(DateTimeOffset At, int? ClockAhead, IReadOnlyList<Post> Posts) : Happening(At);

    /// <summary>Somebody corrects or answers a record that stands as it was after so many versions.</summary>
    public sealed record Followed(
        DateTimeOffset At, UnitCode Team, RecordKind Kind, RecordId Id, int Version, RecordAct Act, string? Reason, Func<FieldRecord, RecordEvent, FieldRecord> Change)
        : Happening(At);
}
