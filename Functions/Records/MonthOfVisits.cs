using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>A team's visits to households in a month, by household and day.</summary>
/// <param name="since">When it began to be read.</param>
internal sealed class MonthOfVisits(long since)
{
    /// <summary>
    /// The last one of each member: it takes another member's to warn. A household is rarely visited twice on a day, and thousands of months are remembered:
    /// an array costs a tenth of a dictionary.
    /// </summary>
    private readonly ConcurrentDictionary<(DateOnly Day, VillageCode? Village, string Household), HouseholdVisit[]> visits = new();

    public long Since => since;

    public void Add(FieldRecord visit)
    {
        if (visit.Content.Household is null)
            return;
        var made = new HouseholdVisit(visit.Team, visit.Id, visit.Content.Member);
        visits.AddOrUpdate(PlaceOf(visit), static (_, one) => [one], static (_, known, one) => [.. known.Where(other => other.Id != one.Id && other.Member != one.Member), one], made);
    }

    public IEnumerable<HouseholdVisit> FindOthers(FieldRecord visit) => visits.TryGetValue(PlaceOf(visit), out var same)
        ? same.Where(other => other.Member != visit.Content.Member && (other.Id != visit.Id || other.Team != visit.Team))
        : [];

    private static (DateOnly Day, VillageCode? Village, string Household) PlaceOf(FieldRecord visit) =>
        (visit.Date, visit.Content.Village, visit.Content.Household!);
}
