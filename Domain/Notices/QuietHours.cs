using System.Globalization;
using Tcns.Domain.Time;

namespace Tcns.Domain.Notices;

/// <summary>
/// Hours of the Vietnamese day in which nobody is told anything, <c>giờ nghỉ</c>: from <paramref name="From"/> on, up to and without
/// <paramref name="To"/>, over midnight where that is the earlier. Where both are the same there are none.
/// </summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public const string TimeFormat = "HH:mm";

    /// <summary>From their end to their next beginning.</summary>
    private static readonly TimeSpan LeastBetween = TimeSpan.FromHours(1);

    public static QuietHours Usual { get; } = new(new TimeOnly(21, 0), new TimeOnly(6, 30));

    /// <summary>The last time at which they may end; they are over midnight where it is earlier than <see cref="From"/>.</summary>
    public TimeOnly LatestTo => From.Add(-LeastBetween);

    /// <summary>Whether enough of the day is left; with less, what waits for their end would find them begun again.</summary>
    public bool LeaveEnough => From == To || From - To >= LeastBetween;

    /// <summary>When the quiet hours end in which the instant lies; null where it lies in none.</summary>
    public DateTimeOffset? EndAround(DateTimeOffset instant)
    {
        var today = BusinessClock.DayOf(instant);
        var time = TimeOnly.FromTimeSpan(instant - BusinessClock.StartOf(today));
        if (!time.IsBetween(From, To))
            return null;
        return BusinessClock.StartOf(time < To ? today : today.AddDays(1)) + To.ToTimeSpan();
    }

    public override string ToString() => Text(From) + "-" + Text(To);

    public static string Text(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
