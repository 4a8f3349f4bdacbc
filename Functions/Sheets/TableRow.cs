using Tcns.Domain.Forms;
using Tcns.Domain.Privacy;

namespace Tcns.Functions.Sheets;

/// <summary>
/// A row of a table, read column by column as <see cref="JsonFields"/> reads an object: what is wrong is noted with its cell,
/// and an empty cell of a required column is a fault.
/// </summary>
internal sealed class TableRow
{
    private readonly SheetTable table;
    private readonly SheetRow row;
    private readonly IReadOnlyDictionary<string, Cell> headings;
    private readonly CellFaults faults;

    /// <param name="table">What is read.</param>
    /// <param name="row">Where it stands.</param>
    /// <param name="headings">The cells of the headings that are there, by the key of the column.</param>
    /// <param name="faults">Where faults are noted.</param>
    public TableRow(SheetTable table, SheetRow row, IReadOnlyDictionary<string, Cell> headings, CellFaults faults)
    {
        this.table = table;
        this.row = row;
        this.headings = headings;
        this.faults = faults;
    }

    public int Number => row.Number;

    /// <summary>The name of the sheet; empty for a CSV file.</summary>
    public string Sheet => row[1].Sheet;

    /// <summary>Whether anything was noted of this row.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>The cell of a column; null when the file has no such column.</summary>
    public Cell? this[string key] => headings.TryGetValue(key, out var heading) ? row[heading.Column] : null;

    /// <summary>What a person wrote, without citizen or card numbers.</summary>
    public string? Text(string key, int longest)
    {
        var text = Plain(key, longest);
        return text is not null && PersonalNumbers.AreIn(text) ? Faulty<string>(key, FaultCodes.PersonalData) : text;
    }

    /// <summary>As <see cref="Text"/>, and a name as <see cref="Names"/> reads it.</summary>
    public string? Name(string key, int longest, bool digitsDo = false)
    {
        if (Filled(key)?.AsText() is not { } written)
            return null;
        var (text, fault) = Names.Read(written);
        if (fault is not null)
            return Faulty<string>(key, fault);
        if (text.Length > longest)
            return Faulty<string>(key, FaultCodes.TooLong, longest);
        if (PersonalNumbers.AreIn(text))
            return Faulty<string>(key, FaultCodes.PersonalData);
        return Names.IsName(text, digitsDo) ? text : Faulty<string>(key, FaultCodes.NoLetter);
    }

    /// <summary>A code. Zeros that Excel took from its beginning do not come back; a day is a fault, since it was no day when typed.</summary>
    public string? Code(string key, int longest) =>
        this[key] is { Value: CellValue.Day } ? Faulty<string>(key, FaultCodes.TurnedIntoDay) : Plain(key, longest);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int? Whole(string key, int least, int most) => Whole(key, least, most, Bounds.Between(least, most));

    /// <summary>A year from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int? Year(string key, int first, int last) => Whole(key, first, last, Bounds.OfYears(first, last));

    private int? Whole(string key, int least, int most, Bounds bounds)
    {
        if (Filled(key) is not { } cell)
            return null;
        if (!cell.AsWhole(out var whole))
            Note(key, FaultCodes.NotWhole);
        else if (whole < least || whole > most)
            Note(key, FaultCodes.OutOfRange, bounds);
        else
            return whole;
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (Filled(key) is not { } cell)
            return null;
        if (cell.AsDay(out var day))
            return day;
        Note(key, FaultCodes.NotADay);
        return null;
    }

    /// <summary>The <see cref="SheetChoice.Value"/> of what was chosen.</summary>
    public string? Choice(string key)
    {
        if (Filled(key)?.AsText() is not { } text)
            return null;
        var choices = table.Column(key).Choices;
        if (choices.FirstOrDefault(choice => choice.IsMeantBy(text)) is { } chosen)
            return chosen.Value;
        Note(key, FaultCodes.UnknownValue, AllOf([.. choices.Select(choice => choice.Name)]));
        return null;
    }

    /// <param name="key">The column.</param>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="limit">What the text mentions.</param>
    public void Note(string key, string code, object? limit = null)
    {
        IsFaulty = true;
        faults.Add(FaultAt(key, code, limit));
    }

    /// <summary>A fault of this row's cell, not noted: what is found once all rows are read.</summary>
    public CellFault FaultAt(string key, string code, object? limit = null)
    {
        var heading = headings.TryGetValue(key, out var found) ? found : (Cell?)null;
        return new CellFault(row[1].Sheet, code, Number, heading?.Column, heading?.AsText(), limit);
    }

    private string? Plain(string key, int longest)
    {
        if (Filled(key)?.AsText() is not { } text)
            return null;
        if (text.Any(letter => char.IsControl(letter) && letter != '\n'))
            return Faulty<string>(key, FaultCodes.Malformed);
        return text.Length > longest ? Faulty<string>(key, FaultCodes.TooLong, longest) : text;
    }

    /// <summary>The cell, unless it is empty or holds an error, which is noted.</summary>
    private Cell? Filled(string key)
    {
        var cell = this[key];
        if (cell is { Value: CellValue.Error error })
            Note(key, FaultCodes.FormulaError, error.Name);
        else if (cell is not { IsEmpty: false } && table.Column(key).IsRequired)
            Note(key, FaultCodes.Required);
        return cell is { IsEmpty: false, IsError: false } ? cell : null;
    }

    private T? Faulty<T>(string key, string code, object? limit = null)
        where T : class
    {
        Note(key, code, limit);
        return null;
    }

    private static object AllOf(params string[] names) => new TextList(names);
}
