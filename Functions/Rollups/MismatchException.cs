namespace Tcns.Functions.Rollups;

/// <summary>What was written is not what was counted: nothing of it is published.</summary>
internal sealed class MismatchException(string what) : Exception("Nothing is published: " + what);
