using Tcns.Domain.Places;

namespace Tcns.Domain.Privacy;

/// <summary>
/// What a person asked of a commune about the own data, <c>yêu cầu của chủ thể dữ liệu</c>, and its clocks: an answer within two
/// working days, the thing itself within the days of its kind. Neither counts the day of receipt.
/// </summary>
public sealed record PersonRequest
{
    private const int WorkingDaysToAnswer = 2;

    /// <summary>The day on which Law 91/2025/QH15 came into force: before it nobody had these rights by it, and no clock of it ran.</summary>
    public static DateOnly FirstDay { get; } = new(2026, 1, 1);

    private PersonRequest(UnitCode commune, string id, PersonRequestKind kind, IReadOnlyList<PersonRequestEvent> events)
    {
        Commune = commune;
        Id = id;
        Kind = kind;
        Events = events;
    }

    public UnitCode Commune { get; }

    public string Id { get; }

    public PersonRequestKind Kind { get; }

    /// <summary>The person, as <see cref="Teams.Member.Person"/>; null until it is known which one.</summary>
    public string? Person { get; private init; }

    /// <summary>In the order in which they were entered; the first is the receipt.</summary>
    public IReadOnlyList<PersonRequestEvent> Events { get; private init; }

    public PersonRequestState State => Events[^1].To;

    public bool IsOpen => State is PersonRequestState.Received or PersonRequestState.Answered;

    /// <summary>What people wrote.</summary>
    public IEnumerable<string?> Texts => Events.SelectMany(step => new[] { step.Note, step.DecidedBy });

    public DateOnly ReceivedOn => Events[0].On;

    /// <summary>Id of the key that entered it.</summary>
    public string ReceivedBy => Events[0].Key;

    /// <summary>The day of the first answer, which may be that it was done or refused.</summary>
    public DateOnly? AnsweredOn => Events.Count > 1 ? Events[1].On : null;

    public DateOnly? FinishedOn => IsOpen ? null : Events[^1].On;

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly AnswerDueOn => WorkingDays.After(ReceivedOn, WorkingDaysToAnswer);

    /// <summary>The last day on which it is done, or the processing stopped, in time.</summary>
    public DateOnly DoneDueOn => ReceivedOn.AddDays(Kind.DaysToDo());

    public static PersonRequest Receive(UnitCode commune, string id, PersonRequestKind kind, string? person, PersonRequestEvent receipt) =>
        Restore(commune, id, kind, person, [receipt]);

    /// <summary>A stored request as it was.</summary>
    public static PersonRequest Restore(
        UnitCode commune, string id, PersonRequestKind kind, string? person, IReadOnlyList<PersonRequestEvent> events) =>
        events.Count > 0 && events[0].To == PersonRequestState.Received && commune.Level == UnitLevel.Commune
            ? new PersonRequest(commune, id, kind, events) { Person = person }
            : throw new ArgumentException("A request is a commune's and begins with its receipt.", nameof(events));

    /// <summary>Whether the answer came, or would come, after its day.</summary>
    public bool IsAnswerLate(DateOnly today) => (AnsweredOn ?? today) > AnswerDueOn;

    public bool IsDoneLate(DateOnly today) => (FinishedOn ?? today) > DoneDueOn;

    /// <summary>Whether something is to be done whose day has passed.</summary>
    public bool IsLate(DateOnly today) => IsOpen && ((AnsweredOn is null && IsAnswerLate(today)) || IsDoneLate(today));

    public bool MayBecome(PersonRequestState state) => state switch
    {
        PersonRequestState.Answered => State == PersonRequestState.Received,
        PersonRequestState.Done or PersonRequestState.Refused => IsOpen,
        _ => false,
    };

    public PersonRequest Take(PersonRequestEvent step) => MayBecome(step.To)
        ? this with { Events = [.. Events, step] }
        : throw new ArgumentException("A request cannot come to this state from " + State + ".", nameof(step));

    public PersonRequest Match(string person) => this with { Person = person };

    /// <summary>What is left when the person was erased: what was asked, the days, and the office that decided.</summary>
    public PersonRequest Erase(PersonTraces traces) =>
        this with { Events = [.. Events.Select(step => step with { Note = null, DecidedBy = traces.Without(step.DecidedBy) })] };

    /// <summary>Without the texts that name a person, who may be another one.</summary>
    public PersonRequest Forget(PersonTraces traces) => this with
    {
        Events = [.. Events.Select(step => step with { Note = traces.Without(step.Note), DecidedBy = traces.Without(step.DecidedBy) })],
    };
}
