namespace Tcns.Functions.SystemHealth;

/// <summary>After how long something that waits is late: what is looked at while the system runs and what a check of the store finds say it alike.</summary>
internal static class LateAfter
{
    /// <summary>Marks are put on the queue every ten minutes and settle within five: after so long nobody rebuilds.</summary>
    public static readonly TimeSpan Rebuild = TimeSpan.FromHours(1);

    /// <summary>A publication follows the last rebuild within minutes; so long it may be tried again.</summary>
    public static readonly TimeSpan Publication = TimeSpan.FromHours(2);

    /// <summary>Every night each province is looked at, whether or not anything has changed there; it may take two hours.</summary>
    public static readonly TimeSpan NightlyLook = TimeSpan.FromHours(26);
}
