namespace Tcns.Benchmarks;

/// <summary>What a scenario was to show is not so; its figures have been told.</summary>
internal sealed class NotSoException(string what) : Exception(what);
