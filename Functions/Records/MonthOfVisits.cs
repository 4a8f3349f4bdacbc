using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>A team's visits to households in a month, by household and day.</summary>
/// <param name="since">When it began to be read.</param>
internal sealed class MonthOfVisits(long since)
{
    private readonly ConcurrentDictionary<(DateOnly Day, VillageCode? Village, string Household), ConcurrentDictionary<RecordId, HouseholdVisit>> visits = new();

    public long Since => since;

    public void Add(FieldRecord visit)
    {
        if (visit.Content.Household is not null)
            visits.GetOrAdd(PlaceOf(visit), static _ => new())[visit.Id] = new HouseholdVisit(visit.Team, visit.Id, visit.Content.Member);
    }

    public IEnumerable<HouseholdVisit> FindOthers(FieldRecord visit) => visits.TryGetValue(PlaceOf(visit), out var same)
        ? same.Values.Where(other => other.Member != visit.Content.Member && (other.Id != visit.Id || other.Team != visit.Team))
        : [];

    private static (DateOnly Day, VillageCode? Village, string Household) PlaceOf(FieldRecord visit) =>
        (visit.Date, visit.Content.Village, visit.Content.Household!);
}
