using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Activity;

/// <summary>
/// Days and hours that the members of a commune worked in a month: what provinces ask for that pay an allowance. Living records
/// count (active or returned, each as it is last) on the local day of their <c>date</c>, for those whose work they are
/// (<see cref="Doers"/>).
/// </summary>
/// <param name="registry">The commune. Ids of members are unique in it, so an attended class counts wherever it was recorded.</param>
/// <param name="month">Both its ends included.</param>
public sealed class ActivityLedger(CommuneRegistry registry, Period month)
{
    private readonly Dictionary<string, MemberTally> tallies = new(StringComparer.Ordinal);

    private DayRange Days { get; } = new(month.First, month.Next.First);

    /// <summary>Takes in a record of any team of the commune, in any order; what does not count is passed over.</summary>
    public void Add(FieldRecord record)
    {
        if (record.Status == RecordStatus.Voided || !month.Contains(record.Date))
            return;
        foreach (var member in Doers.Of(record.Content))
        {
            if (!tallies.TryGetValue(member, out var tally))
                tallies.Add(member, tally = new MemberTally());
            tally.Add(record);
        }
    }

    /// <summary>
    /// A line for each membership that holds on any day of the month, or has done something in it (a leaving that was entered
    /// later takes away no work), by team, role, day of joining and id.
    /// </summary>
    /// <param name="team">Whose alone; null for all.</param>
    public IEnumerable<MemberActivity> Lines(UnitCode? team) => registry.Members.Values
        .Select(held => held.Value)
        .Where(member => team is null || member.Team == team)
        .Where(member => tallies.ContainsKey(member.Id) || registry.LifeOf(member).Overlaps(Days))
        .Select(member => tallies.GetValueOrDefault(member.Id, MemberTally.Empty).Sum(member, RoleOf(member)))
        .OrderBy(line => line.Member.Team.Value, StringComparer.Ordinal)
        .ThenBy(line => line.Role)
        .ThenBy(line => line.Member.JoinedOn)
        .ThenBy(line => line.Member.Id, StringComparer.Ordinal);

    private MemberRole RoleOf(Member member)
    {
        var held = registry.LifeOf(member).Intersect(Days);
        return member.StateOn(held.IsEmpty ? month.Last : held.End.AddDays(-1)).Role;
    }
}
