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
    private const int YearDigits = 4;

    /// <summary>In time that grows with the text alone, whatever it is made of: what is looked at from one place on is short.</summary>
    public static bool AreIn(string text)
    {
        Span<Range> found = stackalloc Range[MostCardDigits + 1];
        for (var start = NextGroup(text, 0); start < text.Length;)
        {
            var groups = found[..FindGroups(text, start, found)];
            var ofDate = GroupsOfDateWithTime(text, groups);
            if (ofDate == 0 && BeginsOne(text, groups))
                return true;

            // What makes a date with a time is passed over whole: its own groups begin nothing else.
            start = NextGroup(text, groups[Math.Max(1, ofDate) - 1].End.Value);
        }

        return false;
    }

    private static int NextGroup(string text, int from)
    {
        while (from < text.Length && !char.IsAsciiDigit(text[from]))
            from++;
        return from;
    }

    /// <summary>The groups of digits from a place on, each divided from the next by one mark; how many there are.</summary>
    private static int FindGroups(string text, int start, Span<Range> groups)
    {
        var count = 0;
        for (var total = 0; total <= MostCardDigits;)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            groups[count++] = start..end;
            total += end - start;
            var isGoingOn = end + 1 < text.Length && Divides(text[end]) && char.IsAsciiDigit(text[end + 1]);
            if (!isGoingOn)
                break;
            start = end + 1;
        }

        return count;
    }

    /// <summary>As they come from a phone, from Word and from chats: no-break blanks and long dashes too.</summary>
    private static bool Divides(char mark) =>
        mark is '.' or '\u2212' || char.GetUnicodeCategory(mark) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation;

    private static bool BeginsOne(ReadOnlySpan<char> text, ReadOnlySpan<Range> groups)
    {
        Span<char> digits = stackalloc char[MostCardDigits];
        var length = 0;
        foreach (var group in groups)
        {
            var more = text[group];
            if (length + more.Length > MostCardDigits)
                return false;
            more.CopyTo(digits[length..]);
            length += more.Length;
            if (IsCitizen(digits[..length]) || IsCard(digits[..length]))
                return true;
        }

        return false;
    }

    /// <summary>How many groups, from the first on, make a date with a time; 0 when none do.</summary>
    private static int GroupsOfDateWithTime(ReadOnlySpan<char> text, ReadOnlySpan<Range> groups)
    {
        for (var count = Math.Min(MostDateGroups, groups.Length); count >= FewestDateGroups; count--)
        {
            if (IsDateWithTime(text, groups[..count]))
                return count;
        }

        return 0;
    }

    private static bool IsCitizen(ReadOnlySpan<char> digits) => digits.Length == CitizenDigits && Number(digits[..3]) is >= 1 and <= LastProvince;

    private static bool IsCard(ReadOnlySpan<char> digits)
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
    private static bool IsDateWithTime(ReadOnlySpan<char> text, ReadOnlySpan<Range> groups) =>
        (IsDate(text, groups[..3]) && IsTime(text, groups[3..])) || (IsTime(text, groups[..^3]) && IsDate(text, groups[^3..]));

    private static bool IsDate(ReadOnlySpan<char> text, ReadOnlySpan<Range> groups)
    {
        var isYearFirst = text[groups[0]].Length == YearDigits;
        var year = text[groups[isYearFirst ? 0 : 2]];
        var month = text[groups[1]];
        var day = text[groups[isYearFirst ? 2 : 0]];
        return year.Length == YearDigits && month.Length <= 2 && day.Length <= 2
            && Number(year) > 0 && Number(month) is >= 1 and <= 12
            && Number(day) >= 1 && Number(day) <= DateTime.DaysInMonth(Number(year), Number(month));
    }

    private static bool IsTime(ReadOnlySpan<char> text, ReadOnlySpan<Range> groups)
    {
        for (var index = 0; index < groups.Length; index++)
        {
            if (text[groups[index]].Length > 2 || Number(text[groups[index]]) >= (index == 0 ? 24 : 60))
                return false;
        }

        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
