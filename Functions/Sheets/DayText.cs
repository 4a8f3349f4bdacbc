using System.Globalization;

namespace Tcns.Functions.Sheets;

/// <summary>Days as people type them; day before month, years in full.</summary>
internal static class DayText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
