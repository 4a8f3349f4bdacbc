namespace Tcns.Domain.Quality;

/// <summary>What seems odd about what was recorded. The order is that of lists.</summary>
public enum SignalCode
{
    /// <summary>Two members have visited one household on one day.</summary>
    SameHousehold,

    /// <summary>One piece of work is longer than it is likely to be.</summary>
    UnlikelyDuration,

    /// <summary>A member's day has more hours of work than anybody's has.</summary>
    LongDay,

    /// <summary>A member was in two places at once.</summary>
    Overlap,

    /// <summary>The sender's clock was off.</summary>
    ClockOff,

    /// <summary>A team's whole month came in at one sitting.</summary>
    EnteredAtOnce,
}
