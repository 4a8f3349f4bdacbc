namespace Tcns.Testing;

/// <summary>A request that came to a <see cref="FaultProxy"/>.</summary>
/// <param name="Request">What the client sent.</param>
/// <param name="Fault">What was done to it.</param>
/// <param name="Answer">What the service said to it; null when it never got it whole.</param>
public sealed record ProxiedRequest(HttpText Request, Fault Fault, HttpText? Answer);
