using Tcns.Domain.Places;

namespace Tcns.Functions.SystemHealth;

/// <summary>What waits for the next rollup.</summary>
/// <param name="IsCut">Whether there are more than were counted.</param>
/// <param name="Provinces">Those with the oldest ones first.</param>
internal sealed record MarksResponse(int Count, bool IsCut, DateTimeOffset? OldestAt, IReadOnlyList<MarksResponse.OfProvince> Provinces)
{
    public static MarksResponse Of(MarkState state, OfficialUnits units) => new(
        state.Marks.Count,
        state.IsCut,
        state.OldestAt,
        [
            .. state.Marks.GroupBy(mark => mark.Province)
                .Select(marks => new OfProvince(marks.Key.Value, units.Find(marks.Key)?.Name, marks.Count(), marks.Min(mark => mark.Since)))
                .OrderBy(province => province.OldestAt),
        ]);

    internal sealed record OfProvince(string Province, string? Name, int Count, DateTimeOffset OldestAt);
}
