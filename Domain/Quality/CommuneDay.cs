using Tcns.Domain.Activity;
using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>What all the teams of a commune have recorded of one day; voided records are none.</summary>
public sealed class CommuneDay
{
    private CommuneDay(IReadOnlyList<FieldRecord> records, IReadOnlyList<MemberDay> members)
    {
        Records = records;
        Members = members;
    }

    /// <summary>By team, beginning and id.</summary>
    public IReadOnlyList<FieldRecord> Records { get; }

    public IReadOnlyList<MemberDay> Members { get; }

    public static CommuneDay Create(IEnumerable<FieldRecord> records, MemberTeams members)
    {
        FieldRecord[] living =
        [
            .. records.Where(record => record.Status != RecordStatus.Voided)
                .OrderBy(record => record.Team.Value, StringComparer.Ordinal)
                .ThenBy(record => record.Content.Start)
                .ThenBy(record => record.Id.Value, StringComparer.Ordinal),
        ];
        return new CommuneDay(living, [.. Group(living, members)]);
    }

    private static IEnumerable<MemberDay> Group(FieldRecord[] records, MemberTeams members)
    {
        var work = new Dictionary<SignalMember, List<TimedWork>>();
        foreach (var record in records)
        {
            if (WorkSpan.Of(record.Content) is not { } span)
                continue;
            foreach (var member in Doers.Of(record.Content).Select(members.Find).OfType<SignalMember>())
            {
                if (!work.TryGetValue(member, out var own))
                    work.Add(member, own = []);
                own.Add(new TimedWork(record, span));
            }
        }

        return work.Select(one => new MemberDay(one.Key, [.. one.Value.OrderBy(timed => timed.Span.Start)]));
    }
}
