namespace Tcns.Functions.Numbers;

/// <summary>How many of the active teams meet the target.</summary>
internal sealed record TeamsMeetingResponse(int Count, int Of);
