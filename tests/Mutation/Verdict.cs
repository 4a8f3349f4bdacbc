namespace Tcns.Mutation;

internal enum Verdict
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>It never came to an end.</summary>
    TimedOut,

    /// <summary>The process ended without an answer, each time.</summary>
    Broken,

    /// <summary>Every test that reaches it was satisfied.</summary>
    Survived,

    /// <summary>No test reaches it.</summary>
    NotReached,

    /// <summary>It survived, somebody has looked at it, and the reason why it stays is written down.</summary>
    Explained,

    /// <summary>It is no C# or no SQL, and counts for nothing.</summary>
    Invalid,

    /// <summary>The time was over before, or every test that reaches it takes longer than one may.</summary>
    NotTried,
}
