namespace Tcns.Benchmarks.Results;

/// <summary>In which direction a figure improves.</summary>
internal enum Better
{
    Less,
    More,
}
