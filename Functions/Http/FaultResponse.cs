namespace Tcns.Functions.Http;

/// <summary>A fault as it is sent.</summary>
internal sealed record FaultResponse(string Pointer, string Code, string Detail);
