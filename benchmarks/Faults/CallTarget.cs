namespace Tcns.Benchmarks.Faults;

/// <summary>One storage call of the script: of which kind, and the how manieth of that kind.</summary>
internal sealed record CallTarget(string Kind, int Number)
{
    /// <summary>Whether it changes nothing.</summary>
    public bool IsReading => Kind.Split(' ')[1] is "GET" or "HEAD";

    public override string ToString() => FormattableString.Invariant($"{Kind} #{Number}");
}
