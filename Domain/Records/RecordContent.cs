using Tcns.Domain.Places;

namespace Tcns.Domain.Records;

/// <summary>
/// What a record says, beside its id and team. Which properties there are depends on its kind (<see cref="RecordForm"/> says
/// which); what a form lacks or has wrong is null here, so that the rest can be judged all the same.
/// </summary>
public sealed record RecordContent
{
    internal RecordContent(RecordKind kind)
    {
        Kind = kind;
    }

    public RecordKind Kind { get; }

    /// <summary>Of a training or feedback: which sort of it, <c>kind</c> on the wire.</summary>
    public string? Sort { get; internal init; }

    /// <summary>Id of the member who did it.</summary>
    public string? Member { get; internal init; }

    /// <summary>The day in Vietnam.</summary>
    public DateOnly? Date { get; internal init; }

    public TimeOnly? Start { get; internal init; }

    public int? Minutes { get; internal init; }

    /// <summary>As sent; once accepted the team's own where none was sent and it has one.</summary>
    public VillageCode? Village { get; internal init; }

    /// <summary>The village register's own code.</summary>
    public string? Household { get; internal init; }

    public bool IsBusiness { get; internal init; }

    public string? Place { get; internal init; }

    public string? Title { get; internal init; }

    public string? Format { get; internal init; }

    public string? Organiser { get; internal init; }

    public string? Channel { get; internal init; }

    /// <summary>How many people of each group; groups of nobody are left out. Null where the kind counts none, or what was sent is faulty.</summary>
    public IReadOnlyDictionary<string, int>? People { get; internal init; }

    /// <summary>Of those people.</summary>
    public int WorkingAge { get; internal init; }

    public Reach? Reach { get; internal init; }

    /// <summary>Ids of members, as sent.</summary>
    public IReadOnlyList<string> Attendees { get; internal init; } = [];

    public IReadOnlyList<string> Topics { get; internal init; } = [];

    /// <summary>Those of the topics that are not everybody's, by where they were sent: a plan of the team's has to know them.</summary>
    public IReadOnlyList<(int Index, string Topic)> LocalTopics { get; internal init; } = [];

    public IReadOnlyList<string> Outcomes { get; internal init; } = [];

    /// <summary>The note of a visit, the text of feedback.</summary>
    public string? Text { get; internal init; }

    /// <summary>As it is accepted: in its village, with each attendee once.</summary>
    public RecordContent Settle(VillageCode? village) => this with { Village = village, Attendees = [.. Attendees.Distinct(StringComparer.Ordinal)] };
}
