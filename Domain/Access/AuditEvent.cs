namespace Tcns.Domain.Access;

/// <summary>What is to be remembered: who did what to which thing.</summary>
/// <param name="Actor">Id of the key that acted, or the name of the timer.</param>
/// <param name="Action">A verb phrase such as <c>key.issue</c>; one line.</param>
/// <param name="Subject">Id of the thing; one line.</param>
/// <param name="Detail">What else matters, without personal data; one line.</param>
public sealed record AuditEvent(string Actor, string Action, string Subject, string Detail);
