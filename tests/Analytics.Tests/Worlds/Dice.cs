using System.Globalization;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>Chance that falls the same way for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Falls(int percent) => random.Next(100) < percent;

    /// <summary>Both included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public T Of<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Some of them, in their order; may be none.</summary>
    public T[] Some<T>(int percent, params IReadOnlyList<T> choices) => [.. choices.Where(_ => Falls(percent))];

    /// <summary>
    /// A day of these, both included; one in four lies where a period of either calendar begins or ends. The first where there
    /// is none.
    /// </summary>
    public DateOnly Day(DateOnly first, DateOnly last)
    {
        if (last < first)
            return first;
        var day = first.AddDays(Between(0, last.DayNumber - first.DayNumber));
        if (!Falls(25))
            return day;
        var edge = Of(1, 14, 15, DateTime.DaysInMonth(day.Year, day.Month));
        var moved = new DateOnly(day.Year, day.Month, edge);
        return first <= moved && moved <= last ? moved : day;
    }

    public string DayText(string first, string last) => Text(Day(World.DayOf(first), World.DayOf(last)));

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
