namespace Tcns.Functions.Sheets;

/// <summary>Columns as Excel names them: A is 1, AA is 27, XFD is 16384, the last.</summary>
internal static class ColumnLetters
{
    public const int Last = 16_384;

    public static string Of(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>A reference such as B12, within what Excel has.</summary>
    public static bool TryParse(ReadOnlySpan<char> reference, out int column, out int row)
    {
        (column, row) = (0, 0);
        var place = 0;
        for (; place < reference.Length && reference[place] is >= 'A' and <= 'Z' && column <= Last; place++)
            column = (column * 26) + (reference[place] - 'A' + 1);
        return column is > 0 and <= Last && TryRow(reference[place..], out row);
    }

    public static bool TryRow(ReadOnlySpan<char> digits, out int row)
    {
        row = 0;
        if (digits.Length is 0 or > 7)
            return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            row = (row * 10) + (digit - '0');
        }

        return row is > 0 and <= 1_048_576;
    }
}
