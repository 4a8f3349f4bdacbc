using System.Text;

namespace Tcns.Functions.Sheets;

/// <summary>Reads CSV (RFC 4180) as Excel and people write it: any of three delimiters, any line end, blanks after a closing quote.</summary>
internal sealed class CsvReader
{
    private readonly string text;
    private readonly char delimiter;
    private readonly SheetLimits limits;
    private readonly SheetRows rows;
    private readonly StringBuilder quoted = new();
    private int place;

    private CsvReader(string text, SheetLimits limits)
    {
        this.text = text;
        this.limits = limits;
        rows = new SheetRows("", limits, new CellBudget(limits));
        delimiter = CsvDelimiter.Of(text);
    }

    public static Sheet Read(string text, SheetLimits limits) => new CsvReader(text, limits).Read();

    private Sheet Read()
    {
        for (var row = 1; place < text.Length; row++)
        {
            rows.Begin(row);
            if (row == 1 && CsvDelimiter.IsNamedBy(text))
                SkipLine();
            else
                ReadRecord();
            rows.End();
        }

        return new Sheet("", IsHidden: false, rows.All);
    }

    private void ReadRecord()
    {
        for (var column = 1; ; column++)
        {
            var field = place < text.Length && text[place] == '"' ? Quoted() : Plain();
            if (field.Length > limits.CellLength)
                throw new SheetTroubleException(SheetTrouble.CellTooLong);
            rows.Put(column, CellValue.Of(CsvGuard.TakeOff(field)));
            if (place >= text.Length || text[place++] != delimiter)
                break;
        }

        if (place < text.Length && text[place - 1] == '\r' && text[place] == '\n')
            place++;
    }

    private string Plain()
    {
        var length = text.AsSpan(place).IndexOfAny(delimiter, '\r', '\n');
        var field = length < 0 ? text[place..] : text.Substring(place, length);
        place += field.Length;
        return field;
    }

    private string Quoted()
    {
        quoted.Clear();
        do
        {
            place++;
            var length = text.AsSpan(place).IndexOf('"');
            if (length < 0)
                throw new SheetTroubleException(SheetTrouble.Broken);
            quoted.Append(text, place, length + 1);
            place += length + 1;
        }
        while (place < text.Length && text[place] == '"');
        if (!string.IsNullOrWhiteSpace(Plain()))
            throw new SheetTroubleException(SheetTrouble.Broken);
        return quoted.ToString(0, quoted.Length - 1);
    }

    private void SkipLine()
    {
        Plain();
        var end = text.AsSpan(place).IndexOf('\n');
        place = end < 0 ? text.Length : place + end + 1;
    }
}
