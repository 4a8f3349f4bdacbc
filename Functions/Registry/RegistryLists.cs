using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Registry;

/// <summary>Lists what lies in a unit, commune by commune in the order of their codes; a page at a time.</summary>
internal sealed class RegistryLists(RegistryStore store, OfficialUnits units, KnownUnits known, TimeProvider time)
{
    /// <summary>A page of the whole country, all of whose communes have to be looked at, ends here at the latest; the next goes on.</summary>
    private static readonly TimeSpan LongestPage = TimeSpan.FromSeconds(4);

    /// <summary>So many communes are read at once.</summary>
    private const int Width = 16;

    /// <param name="query">What was asked for, without fault.</param>
    /// <param name="caller">Whose own unit is meant when the query names none.</param>
    /// <param name="select">What is listed of a commune; a team is given where the unit is one.</param>
    /// <param name="codeOf">The code of a listed thing; lists are in its order.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<(Problem? Refusal, ListResponse<T>? Page)> ReadAsync<T>(
        ListQuery query, Caller caller, Func<CommuneRegistry, UnitCode?, IEnumerable<T>> select, Func<T, string> codeOf, CancellationToken cancel)
    {
        var unit = query.Unit ?? caller.Key.Unit;
        if (unit is not null && !await known.HasAsync(unit, cancel))
            return (Problems.UnknownUnit, null);
        var team = unit?.Level == UnitLevel.Team ? unit : null;
        var items = new List<T>();
        var begun = time.GetTimestamp();
        foreach (var (index, communes) in Communes(unit, query.Cursor).Chunk(Width).Index())
        {
            if (index > 0 && time.GetElapsedTime(begun) > LongestPage)
                return (null, new ListResponse<T>(items, communes[0].Value));
            foreach (var registry in await Task.WhenAll(communes.Select(commune => store.ReadAsync(commune, cancel))))
                items.AddRange(select(registry, team).Where(item => string.CompareOrdinal(codeOf(item), query.Cursor) > 0));
            if (items.Count > query.Limit)
                return (null, new ListResponse<T>(items[..query.Limit], codeOf(items[query.Limit - 1])));
        }

        return (null, new ListResponse<T>(items, null));
    }

    private IEnumerable<UnitCode> Communes(UnitCode? unit, string? cursor) => units.All
        .Where(one => one.Code.Level == UnitLevel.Commune && (unit is null || units.Contains(unit.Commune ?? unit, one.Code)))
        .Select(one => one.Code)
        .Where(code => cursor is null || string.CompareOrdinal(code.Value, cursor[..Math.Min(cursor.Length, code.Value.Length)]) >= 0)
        .OrderBy(code => code.Value, StringComparer.Ordinal);
}
