namespace Tcns.Functions.SystemHealth;

/// <summary>What is left of the disk with the data folder, in bytes.</summary>
internal sealed record DiskResponse(long Free, long Total);
