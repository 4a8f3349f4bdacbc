using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Imports;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Setup;

/// <summary>The rows of one commune in the order in which they are judged and written.</summary>
internal sealed class SetupCommune
{
    private readonly IReadOnlyList<SetupRow> rows;
    private readonly CommuneView view;
    private readonly SetupEntry entry;

    /// <param name="rows">As the file has them.</param>
    /// <param name="view">The commune before.</param>
    /// <param name="entry">Who enters them.</param>
    public SetupCommune(IEnumerable<SetupRow> rows, CommuneView view, SetupEntry entry)
    {
        this.rows = [.. rows.Select(row => (row, turn: row.TurnIn(view.Registry))).OrderBy(one => one.turn).Select(one => one.row)];
        this.view = view;
        this.entry = entry;
    }

    public UnitCode Commune => view.Registry.Commune;

    public int Count => rows.Count;

    /// <summary>Judges every row on the commune as it would be after the rows before it.</summary>
    /// <param name="spoiled">Codes of rows that were read with faults: what rests on them is not judged.</param>
    public SetupJudgement Judge(IReadOnlySet<string> spoiled)
    {
        var lost = new HashSet<string>(spoiled, StringComparer.Ordinal);
        var (faults, results) = (new List<CellFault>(), new List<ImportResult>());
        var now = view;
        foreach (var row in rows)
        {
            var verdict = row.RestsOn is { } code && lost.Contains(code) ? RowVerdict.Refuse() : row.Judge(now, entry);
            if (verdict is RowVerdict.Fine fine)
            {
                results.Add(new ImportResult(row.Source.Sheet, row.Source.Number, fine.Status));
                now = After(now, fine);
                continue;
            }

            faults.AddRange(Faults(row, verdict));
            if (row.Code is { } own)
                lost.Add(own);
        }

        return new SetupJudgement(this, results, faults);
    }

    /// <summary>As many rows from one on as a transaction takes, judged again on what is there now.</summary>
    public SetupBatch Take(int first, CommuneView current)
    {
        var changes = new List<RegistryChange>();
        var next = first;
        for (; next < rows.Count && changes.Count < RegistryStore.MostChanges; next++)
        {
            var row = rows[next];
            var verdict = row.Judge(current, entry);
            if (verdict is not RowVerdict.Fine fine)
                return new SetupBatch(next, [], Faults(row, verdict));
            if (fine.Change is { } change)
                changes.Add(change);
            current = After(current, fine);
        }

        return new SetupBatch(next, changes, []);
    }

    private static CellFault[] Faults(SetupRow row, RowVerdict verdict) =>
        [.. ((RowVerdict.Faulty)verdict).Faults.Select(fault => row.Source.FaultAt(fault.Column, fault.Code, fault.Limit))];

    private static CommuneView After(CommuneView before, RowVerdict.Fine fine) => fine.Change is { } change
        ? before with { Registry = before.Registry.With(before.Registry.Revision, change) }
        : before;
}
