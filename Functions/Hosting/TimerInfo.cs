namespace Tcns.Functions.Hosting;

/// <summary>What the host says when a timer fires, shaped as the isolated worker's type of this name.</summary>
/// <param name="ScheduleStatus">Null where the host keeps no status of the timer.</param>
/// <param name="IsPastDue">Whether the run was missed and is made up for now.</param>
public sealed record TimerInfo(ScheduleStatus? ScheduleStatus, bool IsPastDue);
