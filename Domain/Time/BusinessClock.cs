namespace Tcns.Domain.Time;

/// <summary>
/// The clock of the business: days and quarters are those of Vietnam, which has kept UTC+7 without summer time since 1975.
/// A local run may start it at another instant, from which it then runs on; leases and change marks keep the real time,
/// so they take the <see cref="TimeProvider"/> itself.
/// </summary>
public sealed class BusinessClock
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);
    private readonly TimeProvider time;
    private readonly TimeSpan shift;

    public BusinessClock(TimeProvider time)
    {
        this.time = time;
    }

    private BusinessClock(TimeProvider time, TimeSpan shift)
        : this(time)
    {
        this.shift = shift;
    }

    public DateTimeOffset Now => time.GetUtcNow() + shift;

    public DateOnly Today => DayOf(Now);

    public static BusinessClock StartingAt(DateTimeOffset instant, TimeProvider time) => new(time, instant - time.GetUtcNow());

    /// <summary>The instant at which a day begins in Vietnam.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), VietnamOffset);

    /// <summary>The Vietnamese day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InVietnam(instant).DateTime);

    /// <summary>The same instant as clocks in Vietnam show it.</summary>
    public static DateTimeOffset InVietnam(DateTimeOffset instant) => instant.ToOffset(VietnamOffset);
}
