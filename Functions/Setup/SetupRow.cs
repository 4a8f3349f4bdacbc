using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>A row of a set-up, read without a fault; what it comes to depends on what the commune holds.</summary>
/// <param name="source">The row of the sheet.</param>
/// <param name="commune">Whose registry it changes.</param>
internal abstract class SetupRow(TableRow source, UnitCode commune)
{
    public TableRow Source => source;

    public UnitCode Commune => commune;

    /// <summary>The code under which later rows name this thing; null where none does.</summary>
    public abstract string? Code { get; }

    /// <summary>The code of the thing that this row rests on; null where there is none.</summary>
    public abstract string? RestsOn { get; }

    /// <summary>
    /// Its turn: what others rest on, and what makes room, comes first, so that the commune is in order however many of the
    /// rows are written. Rows of one turn follow the file.
    /// </summary>
    public abstract int TurnIn(CommuneRegistry registry);

    /// <summary>Judged as the single change would be.</summary>
    public abstract RowVerdict Judge(CommuneView view, SetupEntry entry);

    /// <summary>Whether the file has the column: what it has not stays as it is.</summary>
    protected bool Has(string column) => source[column] is not null;

    /// <summary>What is held, where the cell says the same: cells are cleaned of odd blanks, what was sent as JSON is not.</summary>
    protected static string Keep(string? held, string stated) => held is not null && SheetText.Clean(held) == stated ? held : stated;

    protected static VillageCode? ReadVillage(TableRow row, string column)
    {
        if (row.Code(column, Villages.VillageRequest.LongestCode) is not { } text)
            return null;
        if (!VillageCode.TryParse(text, out var code))
            row.Note(column, FaultCodes.Malformed);
        return code;
    }

    protected static UnitCode? ReadTeam(TableRow row, string column)
    {
        if (row.Code(column, Teams.TeamRequest.LongestCode) is not { } text)
            return null;
        if (UnitCode.TryParse(text, out var code) && code.Level == UnitLevel.Team)
            return code;
        row.Note(column, FaultCodes.Malformed);
        return null;
    }

    protected static DateOnly? ReadDay(TableRow row, string column)
    {
        if (row.Day(column) is not { } day)
            return null;
        if (day.Year is >= JsonFields.FirstYear and <= JsonFields.LastYear)
            return day;
        row.Note(column, FaultCodes.OutOfRange, Bounds.OfYears(JsonFields.FirstYear, JsonFields.LastYear));
        return null;
    }
}
