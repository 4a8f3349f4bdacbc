using System.Globalization;

namespace Tcns.Domain.Privacy;

/// <summary>
/// Finds citizen numbers (<c>số căn cước</c>: 12 digits that begin with a province code, 001 to 096) and card numbers (13 to
/// 19 digits that pass Luhn's check) in free text, plain or in groups divided by single blanks, dots or dashes. No text that
/// holds one is kept (Law 91/2025/QH15: as little as the job needs).
/// </summary>
public static class PersonalNumbers
{
    private const int CitizenDigits = 12;
    private const int LastProvince = 96;
    private const int FewestCardDigits = 13;
    private const int MostCardDigits = 19;

    /// <summary>Day, month, year, hour, minute; perhaps second.</summary>
    private const int FewestDateGroups = 5;
    private const int MostDateGroups = 6;

    public static bool AreIn(string text)
    {
        for (var start = NextGroup(text, 0); start < text.Length;)
        {
            var groups = GroupsFrom(text, start);
            if (BeginsOne(groups))
                return true;

            // What makes a date with a time is passed over whole: its own groups begin nothing else.
            var read = Math.Max(1, GroupsOfDateWithTime(groups));
            var last = groups[read - 1];
            start = NextGroup(text, last.Start + last.Digits.Length);
        }

        return false;
    }

    private static int NextGroup(string text, int from)
    {
        while (from < text.Length && !char.IsAsciiDigit(text[from]))
            from++;
        return from;
    }

    /// <summary>The groups of digits from a place on, each divided from the next by one mark.</summary>
    private static List<(int Start, string Digits)> GroupsFrom(string text, int start)
    {
        var groups = new List<(int Start, string Digits)>();
        for (var total = 0; total <= MostCardDigits;)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            groups.Add((start, text[start..end]));
            total += end - start;
            var isGoingOn = end + 1 < text.Length && text[end] is ' ' or '.' or '-' && char.IsAsciiDigit(text[end + 1]);
            if (!isGoingOn)
                break;
            start = end + 1;
        }

        return groups;
    }

    private static bool BeginsOne(List<(int Start, string Digits)> groups)
    {
        if (GroupsOfDateWithTime(groups) > 0)
            return false;
        var digits = "";
        for (var count = 1; count <= groups.Count && digits.Length <= MostCardDigits; count++)
        {
            digits += groups[count - 1].Digits;
            if (IsCitizen(digits) || IsCard(digits))
                return true;
        }

        return false;
    }

    /// <summary>How many groups, from the first on, make a date with a time; 0 when none do.</summary>
    private static int GroupsOfDateWithTime(List<(int Start, string Digits)> groups)
    {
        for (var count = Math.Min(MostDateGroups, groups.Count); count >= FewestDateGroups; count--)
        {
            if (IsDateWithTime([.. groups.Take(count).Select(group => group.Digits)]))
                return count;
        }

        return 0;
    }

    private static bool IsCitizen(string digits) => digits.Length == CitizenDigits && Number(digits[..3]) is >= 1 and <= LastProvince;

    private static bool IsCard(string digits)
    {
        if (digits.Length is < FewestCardDigits or > MostCardDigits)
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }

    /// <summary>Day, month, year (either way round) and hour, minute, perhaps second; the time may stand first.</summary>
    private static bool IsDateWithTime(List<string> groups) =>
        (IsDate(groups[..3]) && IsTime(groups[3..])) || (IsTime(groups[..^3]) && IsDate(groups[^3..]));

    private static bool IsDate(List<string> groups)
    {
        string[] forms = groups[0].Length == 4 ? ["yyyy-M-d", "yyyy-MM-dd"] : ["d-M-yyyy", "dd-MM-yyyy"];
        return DateOnly.TryParseExact(string.Join('-', groups), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool IsTime(List<string> groups) =>
        groups.TrueForAll(group => group.Length <= 2) && Number(groups[0]) < 24 && groups.Skip(1).All(group => Number(group) < 60);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
