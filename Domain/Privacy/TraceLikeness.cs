namespace Tcns.Domain.Privacy;

/// <summary>How like a name what stands in a text is; what is greater is more like it.</summary>
internal enum TraceLikeness
{
    /// <summary>No mark is written at all.</summary>
    Bare = 1,

    /// <summary>Every mark, but y and i stand for each other.</summary>
    Spelled = 2,

    /// <summary>Every letter and mark.</summary>
    Exact = 3,
}
