namespace Tcns.Functions.Setup;

/// <summary>Who enters a set-up, and when.</summary>
/// <param name="Actor">The id of the key, or the name of the verb.</param>
internal sealed record SetupEntry(string Actor, DateTimeOffset At, DateOnly Today);
