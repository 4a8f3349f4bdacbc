namespace Tcns.Storage.Queues;

/// <summary>A message that was laid aside.</summary>
/// <param name="Body">As it lies there.</param>
/// <param name="ExpiresAt">When the service removes it.</param>
/// <param name="Tries">How often somebody has taken it since it was laid aside, or another that was sought beside it.</param>
public sealed record PoisonMessage(string Id, string Body, DateTimeOffset InsertedAt, DateTimeOffset ExpiresAt, long Tries);
