namespace Tcns.Benchmarks.Commands;

/// <summary>What is done with scenarios.</summary>
internal enum Verb
{
    /// <summary>They are run, and their figures shown.</summary>
    Run,

    /// <summary>They are run, and their figures are those that later ones are held against and that the page tells.</summary>
    Baseline,

    /// <summary>They are run, or read from a file, and held against the baseline.</summary>
    Compare,

    /// <summary>The page is made from the baseline.</summary>
    Page,
}
