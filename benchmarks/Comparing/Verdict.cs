namespace Tcns.Benchmarks.Comparing;

/// <summary>What holding a figure against the baseline came to.</summary>
internal enum Verdict
{
    Same,
    Better,
    Worse,

    /// <summary>The baseline has it and the run has not.</summary>
    Missing,

    /// <summary>The run has it and the baseline has not.</summary>
    New,

    /// <summary>Nothing says how much noise there is, or the machines differ.</summary>
    NotJudged,
}
