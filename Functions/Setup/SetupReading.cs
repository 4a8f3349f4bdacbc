using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Imports;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>The rows of a set-up file and everything that is wrong in them, as far as the file alone tells.</summary>
internal sealed class SetupReading
{
    private static readonly IReadOnlyList<(SheetTable Table, Func<TableRow, SetupKeys, SetupRow?> Read)> Readers =
    [
        (SetupTables.Villages, VillageRow.Read),
        (SetupTables.Baselines, BaselineRow.Read),
        (SetupTables.Teams, TeamRow.Read),
        (SetupTables.Members, MemberRow.Read),
    ];

    /// <summary>Of one commune: several times what the largest has. Each row is held against all others of its commune.</summary>
    private const int MostRows = 5_000;

    private readonly List<SetupRow> rows = [];
    private readonly List<CellFault> faults = [];

    private SetupReading()
    {
    }

    public IReadOnlyList<SetupRow> Rows => rows;

    public IReadOnlyList<CellFault> Faults => faults;

    /// <summary>How many more faults there are than are kept.</summary>
    public int FaultsLeftOut { get; private set; }

    /// <summary>Codes that rows with faults define: who names them is not told that they are missing.</summary>
    public HashSet<string> Spoiled { get; } = new(StringComparer.Ordinal);

    public static SetupReading Read(SheetBook book, ImportOrder order, OfficialUnits units, DateOnly today)
    {
        var reading = new SetupReading();
        reading.NoteSheets(book, order.Kind);
        var canRestOn = true;
        foreach (var (table, read) in Readers.Where(reader => order.Kind.Tables.Contains(reader.Table)))
        {
            // A sheet may lack where there are several; nothing is judged that rests on one whose headings are wrong.
            if (order.Kind.Tables.Count > 1 && table.FindIn(book) is null)
                continue;
            var isGood = reading.ReadTable(table.ReadFrom(book), read, new SetupKeys(order, units, today), canRestOn);
            canRestOn &= isGood || table == SetupTables.Baselines;
        }

        reading.NoteTooMany();
        return reading;
    }

    /// <summary>A sheet whose name nobody knows would be dropped silently, were it no fault.</summary>
    private void NoteSheets(SheetBook book, ImportKind kind)
    {
        var own = SetupTables.All.Select(table => table.FindIn(book)).Where(sheet => sheet is not null).ToHashSet();
        var guides = SetupTemplate.GuideNames;
        foreach (var sheet in book.Sheets.Where(sheet => sheet.Rows.Count > 0 && !own.Contains(sheet)))
        {
            if (!guides.Any(guide => SheetText.AreSame(guide, sheet.Name)))
                faults.Add(new CellFault(sheet.Name, FaultCodes.UnknownSheet));
        }

        if (kind.Tables.Count > 1 && own.Count == 0)
            faults.Add(new CellFault("", FaultCodes.MissingSheet, Limit: new TextList([.. kind.Tables.Select(table => table.Name)])));
    }

    /// <summary>What is too much is not judged; the first row too many tells.</summary>
    private void NoteTooMany()
    {
        foreach (var many in rows.GroupBy(row => row.Commune).Where(group => group.Count() > MostRows).ToList())
        {
            faults.Add(many.ElementAt(MostRows).Source.FaultAt("", FaultCodes.TooMany, MostRows));
            rows.RemoveAll(row => row.Commune == many.Key);
        }
    }

    /// <returns>Whether the headings are as they should be.</returns>
    private bool ReadTable(TableReading table, Func<TableRow, SetupKeys, SetupRow?> read, SetupKeys keys, bool canRestOn)
    {
        var isGood = table.Faults.Count == 0;
        foreach (var row in table.Rows)
        {
            if (read(row, keys) is { } good && canRestOn)
                rows.Add(good);
        }

        faults.AddRange(table.Faults);
        FaultsLeftOut += table.FaultCount - table.Faults.Count;
        Spoiled.UnionWith(keys.Spoiled);
        return isGood;
    }
}
