using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Imports;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>What the rows of one sheet are held against while they are read: the reach of who sends it, and each other.</summary>
internal sealed class SetupKeys(ImportOrder order, OfficialUnits units, DateOnly today)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamesakeRows> namesakes = new(StringComparer.Ordinal);

    public DateOnly Today => today;

    /// <summary>Codes that rows with faults of this sheet define: who names them is not told that they are missing.</summary>
    public HashSet<string> Spoiled { get; } = new(StringComparer.Ordinal);

    /// <param name="row">The row.</param>
    /// <param name="place">The column whose code names the commune.</param>
    /// <param name="commune">The commune; null when the code was no code.</param>
    /// <param name="code">What the row defines.</param>
    /// <param name="column">Where a key that comes again is told.</param>
    /// <param name="key">What no other row of the sheet may have.</param>
    public void Check(TableRow row, string place, UnitCode? commune, string? code, string column, string? key)
    {
        CheckReach(row, place, commune);
        var isSecond = key is not null && !seen.Add(key);
        if (isSecond)
            row.Note(column, FaultCodes.Doubled);
        else if (row.IsFaulty && code is not null)
            Spoiled.Add(code);
    }

    public void CheckReach(TableRow row, string place, UnitCode? commune)
    {
        if (commune is null)
            return;
        if (!order.Reaches(commune))
            row.Note(place, FaultCodes.OutOfScope);
        else if (units.Find(commune) is null)
            row.Note(place, FaultCodes.UnknownUnit);
    }

    /// <summary>The rows of members that have the key.</summary>
    public NamesakeRows NamesakesOf(string key)
    {
        if (!namesakes.TryGetValue(key, out var rows))
            namesakes[key] = rows = new NamesakeRows();
        return rows;
    }
}
