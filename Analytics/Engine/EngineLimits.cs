namespace Tcns.Analytics.Engine;

/// <summary>What the engine may take. Beyond its memory it writes into the folder, which it makes and empties itself.</summary>
public sealed record EngineLimits(long MemoryBytes, string TempFolder, int Threads);
