using System.Globalization;

namespace Tcns.Functions.Sheets;

/// <summary>
/// A cell (<c>ô</c>) and its place. What Excel keeps is often not what was typed (a code 01 is the number 1, a number is text),
/// so the reader asks for what it wants.
/// </summary>
/// <param name="Sheet">The name of the sheet; empty for a CSV file.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Value">What stands in it.</param>
internal readonly record struct Cell(string Sheet, int Row, int Column, CellValue Value)
{
    private const int SecondsOfDay = 24 * 60 * 60;

    public string Letter => ColumnLetters.Of(Column);

    public bool IsEmpty => Value is CellValue.Empty;

    public bool IsError => Value is CellValue.Error;

    /// <summary>As text: a number with a decimal point and without trailing zeros, a day as 2026-07-16; null of an empty cell or an error.</summary>
    public string? AsText() => Value switch
    {
        CellValue.Text text => text.Value,
        CellValue.Number number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        CellValue.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellValue.Flag flag => flag.Value ? "TRUE" : "FALSE",
        CellValue.Empty or CellValue.Error => null,
        _ => throw new InvalidOperationException("No such value."),
    };

    /// <summary>A whole number, or text such as 12, 0123 or 1.234 (Vietnamese: one thousand and more).</summary>
    public bool AsWhole(out int whole)
    {
        whole = 0;
        if (!(Value is CellValue.Number { Value: var number } || (Value is CellValue.Text { Value: var text } && NumberText.TryWhole(text, out number))))
            return false;
        if (decimal.Truncate(number) != number || number is < int.MinValue or > int.MaxValue)
            return false;
        whole = (int)number;
        return true;
    }

    /// <summary>A number, or text such as 12,5 or 12.5 or 1.234,5; not 1.234, which is two different numbers to two readers.</summary>
    public bool AsNumber(out decimal number)
    {
        number = 0;
        if (Value is CellValue.Text { Value: var text })
            return NumberText.TryNumber(text, out number);
        number = Value is CellValue.Number { Value: var value } ? value : 0;
        return Value is CellValue.Number;
    }

    /// <summary>A day, or text such as 16/7/2026, 16/07/2026, 16-7-2026, 16.7.2026 or 2026-07-16.</summary>
    public bool AsDay(out DateOnly day)
    {
        day = Value is CellValue.Day { Value: var value } ? value : default;
        return Value is CellValue.Day || (Value is CellValue.Text { Value: var text } && DayText.TryRead(text, out day));
    }

    /// <summary>A time of day to the minute: part of a day, as Excel keeps it, or text such as 8:30, 08:30:00 or 8h30.</summary>
    public bool AsTime(out TimeOnly time)
    {
        time = default;
        if (Value is CellValue.Text { Value: var text })
            return TimeText.TryRead(text, out time);
        if (Value is not CellValue.Number { Value: >= 0 and < 1 and var part })
            return false;
        var second = (int)decimal.Round(part * SecondsOfDay);
        time = second < SecondsOfDay ? new TimeOnly(second / 3600, second / 60 % 60) : default;
        return second < SecondsOfDay;
    }

    /// <summary>TRUE or FALSE, or what the forms write for them, or x.</summary>
    public bool AsFlag(out bool flag)
    {
        flag = Value is CellValue.Flag { Value: true };
        return Value is CellValue.Flag || (AsText() is { } text && FlagText.TryRead(text, out flag));
    }
}
