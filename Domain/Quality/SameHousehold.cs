using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>A household that several members have visited on one day, of one team or of two. A household is known by its village and code.</summary>
public static class SameHousehold
{
    public static IEnumerable<Signal> Find(CommuneDay day)
    {
        var visits = day.Records.Where(record => record.Content is { Kind: RecordKind.Visit, Household: not null, Village: not null, Member: not null });
        foreach (var household in visits.GroupBy(visit => (visit.Content.Village, visit.Content.Household)))
        {
            SignalMember[] members = [.. household.Select(visit => new SignalMember(visit.Team, visit.Content.Member!)).Distinct()];
            if (members.Length > 1)
            {
                // The household's code is known to the village only: the first visit stands for it.
                yield return Signal.OfDay(
                    SignalCode.SameHousehold, household.First().Id.Value, members.Select(member => member.Team), [.. household], members.Length)
                    with { Village = household.Key.Village, Members = members, Limit = 1 };
            }
        }
    }
}
