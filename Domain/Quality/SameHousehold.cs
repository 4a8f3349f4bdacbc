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
                yield return Signal.OfDay(
                    SignalCode.SameHousehold, household.Key.Village + "|" + household.Key.Household, members.Select(member => member.Team), [.. household], members.Length)
                    with { Village = household.Key.Village, Members = members, Limit = 1 };
            }
        }
    }
}
