using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Storage.Awards;

namespace Tcns.Functions.Awards;

/// <summary>The nominations of a commune or province, commune by commune.</summary>
internal sealed class AwardBook(NominationStore store, OfficialUnits units)
{
    /// <summary>So many communes are read at once.</summary>
    private const int Width = 8;

    /// <summary>In the order of <see cref="AwardCursor"/>; at least as many as are wanted where there are so many.</summary>
    /// <param name="unit">A commune or province.</param>
    /// <param name="wants">Which of them.</param>
    /// <param name="from">The commune with which it begins; null for the first.</param>
    /// <param name="most">After so many no further commune is read.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Nomination>> ReadAsync(
        UnitCode unit, Predicate<Nomination> wants, string? from, int most, CancellationToken cancel)
    {
        var found = new List<Nomination>();
        var communes = units.CommunesOf(unit).Select(commune => commune.Code).Where(code => from is null || string.CompareOrdinal(code.Value, from) >= 0);
        foreach (var some in communes.Chunk(Width))
        {
            foreach (var held in await Task.WhenAll(some.Select(commune => store.ReadAsync(commune, cancel))))
                found.AddRange(held.Select(one => one.Nomination).Where(one => wants(one)).OrderBy(AwardCursor.Of, AwardCursor.Order));
            if (found.Count >= most)
                break;
        }

        return found;
    }
}
