using System.Runtime.CompilerServices;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Quality;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Records;

namespace Tcns.Functions.Signals;

/// <summary>
/// Finds the signals of a unit in the order of <see cref="SignalCursor"/>. They are not stored: a page reads the records from
/// the month on in which the one before ended, and ends as soon as it is full.
/// </summary>
internal sealed class SignalLists(RecordStore records, RegistryDesk desk, KnownUnits known, OfficialUnits units)
{
    /// <summary>Null where the unit is not known.</summary>
    public async Task<(IReadOnlyList<FoundSignal> Items, SignalCursor? Next)?> ReadAsync(SignalQuery query, Caller caller, CancellationToken cancel)
    {
        if (!await known.HasAsync(query.Unit!, cancel))
            return null;
        var items = new List<FoundSignal>();
        var last = (SignalCursor?)null;
        await foreach (var found in FindAsync(query, cancel))
        {
            var place = SignalCursor.Of(found.Registry.Commune, found.Signal);
            if (query.Cursor is not null && SignalCursor.Order.Compare(place, query.Cursor) <= 0)
                continue;
            if (Seen(found.Signal, query, caller) is not { } seen)
                continue;
            if (items.Count == query.Limit)
                return (items, last);
            items.Add(found with { Signal = seen });
            last = place;
        }

        return (items, null);
    }

    private static Signal? Seen(Signal signal, SignalQuery query, Caller caller)
    {
        if (query.Code is { } code && signal.Code != code)
            return null;
        return query.Unit!.Level == UnitLevel.Team && !signal.Teams.Contains(query.Unit) ? null : signal.Within(caller.Reaches);
    }

    private async IAsyncEnumerable<FoundSignal> FindAsync(SignalQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var commune in units.CommunesOf(query.Unit!))
        {
            var isBefore = query.Cursor is { } cursor && string.CompareOrdinal(commune.Code.Value, cursor.Commune) < 0;
            if (isBefore)
                continue;
            var registry = (await desk.RecentViewAsync(commune.Code, cancel)).Registry;
            await foreach (var signal in FindInAsync(registry, query, cancel))
                yield return new FoundSignal(signal, registry);
        }
    }

    /// <summary>Months are judged whole: those that the days asked for touch are read from their first day to their last.</summary>
    private async IAsyncEnumerable<Signal> FindInAsync(CommuneRegistry registry, SignalQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var to = query.Cursor is { } cursor && cursor.Commune == registry.Commune.Value && cursor.Day < query.To ? cursor.Day : query.To;
        var members = new MemberTeams(registry);
        var months = (CommuneMonth?)null;
        foreach (var (day, held) in await DaysAsync(registry.Commune, MonthOf(query.From).First, MonthOf(to).Last, cancel))
        {
            if (months is not null && !months.Month.Contains(day))
            {
                foreach (var signal in months.Judge())
                    yield return signal;
                months = null;
            }

            months ??= new CommuneMonth(MonthOf(day));
            months.Add(held);
            if (day < query.From || day > to)
                continue;
            foreach (var signal in SignalRules.FindIn(CommuneDay.Create(held, members)))
                yield return signal;
        }

        foreach (var signal in months?.Judge() ?? [])
            yield return signal;
    }

    /// <summary>What the teams of a commune have recorded, in the order of lists; days without anything are left out.</summary>
    private async Task<IEnumerable<(DateOnly Day, IReadOnlyList<FieldRecord> Records)>> DaysAsync(
        UnitCode commune, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var slice = new RecordSlice(commune, Kind: null, first, last, RecordSlice.Living);
        var found = await records.ReadAsync(slice, cancel).ToListAsync(cancel);
        return found.OrderBy(RecordCursor.Of, RecordCursor.Order).GroupBy(record => record.Date).Select(day => (day.Key, (IReadOnlyList<FieldRecord>)[.. day]));
    }

    private static Period MonthOf(DateOnly day) => Period.Containing(day, PeriodKind.Month);
}
