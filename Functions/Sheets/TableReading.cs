namespace Tcns.Functions.Sheets;

/// <summary>The rows of a table. Faults that are noted while its rows are read come into <see cref="Faults"/> as well.</summary>
internal sealed class TableReading(IReadOnlyList<TableRow> rows, CellFaults faults)
{
    /// <summary>Those under the headings; none when the headings have faults.</summary>
    public IReadOnlyList<TableRow> Rows { get; } = rows;

    public IReadOnlyList<CellFault> Faults => faults.All;

    /// <summary>How many faults there are, those too many to be kept among them.</summary>
    public int FaultCount => faults.Count;

    public void Note(CellFault fault) => faults.Add(fault);
}
