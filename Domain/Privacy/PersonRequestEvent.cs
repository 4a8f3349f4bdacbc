namespace Tcns.Domain.Privacy;

/// <summary>A step of a person's request.</summary>
/// <param name="To">The state that it led to.</param>
/// <param name="On">The day of the step.</param>
/// <param name="At">When it was entered.</param>
/// <param name="Key">Id of the key that entered it.</param>
/// <param name="DecidedBy">The office that decided.</param>
public sealed record PersonRequestEvent(
    PersonRequestState To, DateOnly On, DateTimeOffset At, string Key, string? Note = null, string? DecidedBy = null);
