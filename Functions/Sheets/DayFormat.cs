namespace Tcns.Functions.Sheets;

/// <summary>Tells formats that show a day from those of numbers and hours.</summary>
internal static class DayFormat
{
    /// <summary>The numbered formats that show a day, those of East Asia among them; 18 to 21 and 45 to 47 show hours only.</summary>
    public static bool IsBuiltInDay(int id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    /// <summary>A format of a file's own, such as <c>[$-42A]dd/mm/yyyy;@</c>; only the part for positive numbers counts.</summary>
    public static bool IsDay(string code)
    {
        var (hasMonth, hasHour) = (false, false);
        for (var place = 0; place < code.Length && code[place] != ';'; place++)
        {
            switch (char.ToLowerInvariant(code[place]))
            {
                case 'd' or 'y':
                    return true;
                case 'm':
                    hasMonth = true;
                    break;
                case 'h' or 's':
                    hasHour = true;
                    break;
                case '\\' or '_' or '*':
                    place++;
                    break;
                case '"':
                    place = EndOf(code, place, '"');
                    break;
                case '[':
                    var end = EndOf(code, place, ']');
                    hasHour |= code[(place + 1)..end] is ['h' or 'H' or 'm' or 'M' or 's' or 'S'] or ['h' or 'H' or 'm' or 'M' or 's' or 'S', 'h' or 'H' or 'm' or 'M' or 's' or 'S'];
                    place = end;
                    break;
                default:
                    break;
            }
        }

        return hasMonth && !hasHour;
    }

    private static int EndOf(string code, int start, char mark) => code.IndexOf(mark, start + 1) is >= 0 and var end ? end : code.Length;
}
