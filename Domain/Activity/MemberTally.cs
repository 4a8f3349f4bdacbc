using Tcns.Domain.Records;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Activity;

/// <summary>Counts what one member has done.</summary>
internal sealed class MemberTally
{
    private readonly Dictionary<DateOnly, List<WorkSpan>> days = [];
    private readonly Dictionary<RecordKind, int> kinds = [];
    private int people;

    public static MemberTally Empty { get; } = new();

    public void Add(FieldRecord record)
    {
        if (!days.TryGetValue(record.Date, out var spans))
            days.Add(record.Date, spans = []);
        if (WorkSpan.Of(record.Content) is { } span)
            spans.Add(span);
        kinds[record.Content.Kind] = CountOf(record.Content.Kind) + 1;
        people += record.Content.People?.Values.Sum() ?? 0;
    }

    public MemberActivity Sum(Member member, MemberRole role) => new(
        member,
        role,
        days.Count,
        days.Values.Sum(WorkSpan.MinutesOf),
        CountOf(RecordKind.Visit),
        people,
        CountOf(RecordKind.Shift),
        CountOf(RecordKind.Training),
        CountOf(RecordKind.Campaign));

    private int CountOf(RecordKind kind) => kinds.GetValueOrDefault(kind);
}
