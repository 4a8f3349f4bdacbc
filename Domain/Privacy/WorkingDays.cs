namespace Tcns.Domain.Privacy;

/// <summary>
/// Working days, <c>ngày làm việc</c>: Monday to Friday. Public holidays, and Saturdays worked in their place, are set anew each
/// year and not known here, so a clock may be due on a holiday: too early, never too late, but for a worked Saturday.
/// </summary>
public static class WorkingDays
{
    public static bool IsOne(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last of so many working days that follow the day, which itself does not count.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsOne(day))
                count--;
        }

        return day;
    }
}
