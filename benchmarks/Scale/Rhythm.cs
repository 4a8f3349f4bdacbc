namespace Tcns.Benchmarks.Scale;

/// <summary>When teams record: assumed, and rather steeper than life. Of each ten minutes of a quarter the part of its visits.</summary>
internal static class Rhythm
{
    public const int StepsADay = 144;
    public const double SecondsAStep = 600;
    private const int StepsAnHour = 6;

    /// <summary>Of a day, by the hour in Vietnam: mornings and afternoons, and most of all after supper.</summary>
    private static readonly double[] Hours = [0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.5, 1.5, 3, 4, 4, 2.5, 1, 1, 3, 4, 4, 3, 4, 9, 10, 6, 2, 0.5];

    /// <summary>From Sunday on.</summary>
    private static readonly double[] Weekdays = [1.6, 1, 1, 1, 1, 1, 1.4];

    /// <summary>The last three days of a month; its last day; the last day of the quarter, which has an evening of its own.</summary>
    private static readonly (double Days, double Day, double Evening) Ends = (3, 6, 12);

    /// <returns>They add up to 1.</returns>
    public static double[] Of(DateOnly first, DateOnly last)
    {
        var parts = new double[(last.DayNumber - first.DayNumber + 1) * StepsADay];
        for (var step = 0; step < parts.Length; step++)
        {
            var day = first.AddDays(step / StepsADay);
            parts[step] = Hours[step % StepsADay / StepsAnHour] * Weekdays[(int)day.DayOfWeek] * EndOf(day, last);
        }

        var sum = parts.Sum();
        return [.. parts.Select(part => part / sum)];
    }

    private static double EndOf(DateOnly day, DateOnly last)
    {
        if (day == last)
            return Ends.Evening;
        var left = DateTime.DaysInMonth(day.Year, day.Month) - day.Day;
        return left == 0 ? Ends.Day : left < 3 ? Ends.Days : 1;
    }
}
