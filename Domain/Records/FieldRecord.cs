using Tcns.Domain.Places;
using Tcns.Domain.Privacy;

namespace Tcns.Domain.Records;

/// <summary>A record as it stands: the newest version of what a team has sent under one id.</summary>
public sealed record FieldRecord
{
    private FieldRecord(UnitCode team, RecordId id, FirstContent first, DateTimeOffset receivedAt)
    {
        Team = team;
        Id = id;
        First = first;
        ReceivedAt = receivedAt;
    }

    public UnitCode Team { get; }

    public RecordId Id { get; }

    public FirstContent First { get; }

    /// <summary>When it was first accepted.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>From 1.</summary>
    public int Version { get; private init; }

    public RecordStatus Status { get; private init; }

    public required RecordContent Content { get; init; }

    /// <summary>What made this version.</summary>
    public required RecordEvent Last { get; init; }

    /// <summary>Of feedback alone.</summary>
    public FeedbackHandling Handling { get; private init; } = new();

    /// <summary>By how many seconds the sender's clock was ahead of ours when it came in; null where it did not say.</summary>
    public int? ClockAhead { get; private init; }

    public DateOnly Date => Content.Date!.Value;

    public static FieldRecord Create(UnitCode team, RecordId id, RecordContent settled, FirstContent first, RecordEvent what, int? clockAhead) =>
        new(team, id, first, what.At) { Version = 1, Content = settled, Last = what, ClockAhead = clockAhead };

    /// <summary>A stored version as it was.</summary>
    public static FieldRecord Restore(
        UnitCode team, RecordId id, FirstContent first, DateTimeOffset receivedAt, int version, RecordStatus status, RecordContent content,
        RecordEvent last, FeedbackHandling handling, int? clockAhead) =>
        new(team, id, first, receivedAt)
        {
            Version = version, Status = status, Content = content, Last = last, Handling = handling, ClockAhead = clockAhead,
        };

    public FieldRecord Amend(RecordContent settled, RecordEvent what) => Next(what) with { Content = settled, Status = RecordStatus.Active };

    public FieldRecord Void(RecordEvent what) => Next(what) with { Status = RecordStatus.Voided };

    public FieldRecord Return(RecordEvent what) => Next(what) with { Status = RecordStatus.Returned };

    public FieldRecord Reply(string answer, bool isResolved, RecordEvent what) => Next(what) with { Handling = Handling.Reply(answer, isResolved, what.At) };

    public FieldRecord Forward(string to, RecordEvent what) => Next(what) with { Handling = Handling.Forward(to, what.At) };

    /// <summary>Whether any text of this version names the person.</summary>
    public bool Names(PersonTraces traces) =>
        traces.AreIn(Content.Text) || traces.AreIn(Content.Title) || traces.AreIn(Last.Reason) || traces.AreIn(Handling.Answer);

    /// <summary>The same version without the texts that name the person; what is counted stays.</summary>
    public FieldRecord Forget(PersonTraces traces) => this with
    {
        Content = Content with { Text = traces.Without(Content.Text), Title = traces.Without(Content.Title) },
        Last = Last with { Reason = traces.Without(Last.Reason) },
        Handling = Handling with { Answer = traces.Without(Handling.Answer) },
    };

    private FieldRecord Next(RecordEvent what) => this with { Version = checked(Version + 1), Last = what };
}
