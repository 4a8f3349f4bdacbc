namespace Tcns.Functions.SystemHealth;

/// <summary>A system key that ends soon or has ended: what it is called, never what it is.</summary>
/// <param name="ExpiresOn">First day on which it is no longer good.</param>
internal sealed record ExpiringKeyResponse(string? Label, DateOnly ExpiresOn);
