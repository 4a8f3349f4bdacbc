namespace Tcns.Domain.Records;

/// <summary>What was done to a record.</summary>
/// <param name="At">When, by this system's clock.</param>
/// <param name="By">Id of the key.</param>
/// <param name="Reason">Of voiding and returning.</param>
public sealed record RecordEvent(RecordAct Act, DateTimeOffset At, string By, string? Reason = null);
