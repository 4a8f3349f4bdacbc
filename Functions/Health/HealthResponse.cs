namespace Tcns.Functions.Health;

internal sealed record HealthResponse(string Status);
