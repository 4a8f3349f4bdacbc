namespace Tcns.Benchmarks.Faults;

/// <summary>One storage call of the script: of which kind, and the how manieth of that kind.</summary>
internal sealed record CallTarget(string Kind, int Number)
{
    public override string ToString() => FormattableString.Invariant($"{Kind} #{Number}");
}
