using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Records;
using Tcns.Storage.Records;

namespace Tcns.Functions.RecordSheets;

/// <summary>What the rows of one team have in common while they are taken in, piece by piece.</summary>
/// <param name="kind">Of the file.</param>
/// <param name="rows">How many the file has of this team.</param>
/// <param name="isDryRun">Whether nothing is written.</param>
internal sealed class TeamFile(RecordKind kind, int rows, bool isDryRun)
{
    /// <summary>So few are looked up one by one; for more, all that the team holds is read, a thousand records at once.</summary>
    private const int Few = 50;
    private IReadOnlyDictionary<string, FieldRecord>? all;

    public RowIds Ids { get; } = new(kind);

    public Rehearsal? Rehearsal { get; } = isDryRun ? new Rehearsal() : null;

    /// <summary>
    /// Those of the ids that are taken, as far as it is worth a look: a file is sent again when it was mended or broken off, and
    /// then its first good row is held.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, FieldRecord>> FindHeldAsync(
        RecordStore records, UnitCode team, RecordId first, IEnumerable<RecordId> ids, CancellationToken cancel)
    {
        if (all is not null)
            return all;
        if (await records.FindAsync(team, first, cancel) is null)
            return new Dictionary<string, FieldRecord>(StringComparer.Ordinal);
        if (rows <= Few)
            return await records.FindAllAsync(team, ids, cancel);
        return all = await records.ReadAsync(new RecordSlice(team, Kind: null, From: null, To: null, Statuses: []), cancel)
            .ToDictionaryAsync(record => record.Id.Value, StringComparer.Ordinal, cancel);
    }
}
