namespace Tcns.Analytics.Engine;

/// <summary>Days and microseconds since 1970, as DuckDB counts them.</summary>
internal static class EngineTime
{
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static int Days(DateOnly day) => day.DayNumber - EpochDay;

    public static DateOnly Day(int days) => DateOnly.FromDayNumber(days + EpochDay);

    /// <summary>What is finer than a microsecond is cut off, before 1970 as after it.</summary>
    public static long Micros(DateTimeOffset at)
    {
        var ticks = at.UtcTicks - DateTime.UnixEpoch.Ticks;
        return (ticks - (ticks % 10 + 10) % 10) / 10;
    }

    public static DateTimeOffset At(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * 10);
}
