namespace Tcns.Functions.Sheets;

/// <summary>
/// Days as Excel counts them. From 1900 it counts a 29 February 1900 that never was (60), so days before March 1900 are one
/// less far from the beginning. Files from old Macs count from 1904.
/// </summary>
internal static class DaySerial
{
    private const int NeverWas = 60;
    private static readonly DateOnly From1900 = new(1899, 12, 30);
    private static readonly DateOnly From1904 = new(1904, 1, 1);

    /// <summary>The day of a number; its hours, after the point, are dropped.</summary>
    public static bool TryRead(double serial, bool countsFrom1904, out DateOnly day)
    {
        day = default;
        var least = countsFrom1904 ? 0 : 1;
        if (!(serial >= least && serial < 2_958_466) || (!countsFrom1904 && Math.Floor(serial) == NeverWas))
            return false;
        var start = countsFrom1904 ? From1904 : serial < NeverWas ? From1900.AddDays(1) : From1900;
        var days = (int)serial;
        if (days > DateOnly.MaxValue.DayNumber - start.DayNumber)
            return false;
        day = start.AddDays(days);
        return true;
    }

    /// <summary>The number of a day from 1 March 1900 on.</summary>
    public static bool TryWrite(DateOnly day, out int serial)
    {
        serial = day.DayNumber - From1900.DayNumber;
        return serial > NeverWas;
    }
}
