namespace Tcns.Functions.Hosting;

/// <summary>When a timer last fired and fires next.</summary>
public sealed record ScheduleStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated);
