using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>A dry run: what would be written is kept in mind instead, so that what comes after it is judged as it would be.</summary>
internal sealed class Rehearsal
{
    private readonly ConcurrentDictionary<(UnitCode Team, string Id), FieldRecord> made = new();

    public void Add(FieldRecord record) => made.TryAdd((record.Team, record.Id.Value), record);

    /// <summary>Those of the ids that would be taken by now.</summary>
    public IReadOnlyDictionary<string, FieldRecord> Over(IReadOnlyDictionary<string, FieldRecord> held, UnitCode team, IEnumerable<RecordId> ids)
    {
        var taken = new Dictionary<string, FieldRecord>(held, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (made.TryGetValue((team, id.Value), out var record))
                taken.TryAdd(id.Value, record);
        }

        return taken;
    }
}
