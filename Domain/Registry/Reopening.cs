using Tcns.Domain.Privacy;
using Tcns.Domain.Time;

namespace Tcns.Domain.Registry;

/// <summary>A closed calendar quarter that the province has opened again for one commune, <c>mở lại kỳ đã chốt</c>.</summary>
public sealed record Reopening
{
    private Reopening(Period quarter, DateOnly until, string? reason, string key, DateTimeOffset at)
    {
        Quarter = quarter;
        Until = until;
        Reason = reason;
        Key = key;
        At = at;
    }

    public Period Quarter { get; }

    /// <summary>The last day on which it was to be open.</summary>
    public DateOnly Until { get; }

    /// <summary>Null where it named a person whose data were erased.</summary>
    public string? Reason { get; private init; }

    /// <summary>Id of the key that reopened it.</summary>
    public string Key { get; }

    public DateTimeOffset At { get; }

    /// <summary>When it was closed again before its last day was over; null where it was not.</summary>
    public DateTimeOffset? EndedAt { get; private init; }

    /// <summary>The last day on which it holds; null once it was closed again.</summary>
    public DateOnly? LastDay => EndedAt is null ? Until : null;

    public static Reopening Create(Period quarter, DateOnly until, string? reason, string key, DateTimeOffset at) =>
        quarter is { Calendar: PeriodCalendar.Civil, Kind: PeriodKind.Quarter }
            ? new Reopening(quarter, until, reason, key, at)
            : throw new ArgumentException("Only calendar quarters are closed and reopened.", nameof(quarter));

    /// <summary>A stored reopening as it was.</summary>
    public static Reopening Restore(Period quarter, DateOnly until, string? reason, string key, DateTimeOffset at, DateTimeOffset? endedAt) =>
        Create(quarter, until, reason, key, at) with { EndedAt = endedAt };

    public Reopening End(DateTimeOffset at) => this with { EndedAt = at };

    /// <summary>Without a reason that names the person.</summary>
    public Reopening Forget(PersonTraces traces) => this with { Reason = traces.Without(Reason) };
}
