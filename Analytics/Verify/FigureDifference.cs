namespace Tcns.Analytics.Verify;

/// <summary>A published figure that is not what it was counted to be here.</summary>
/// <param name="Plan">A dash where it is seen under no plan.</param>
/// <param name="Published">Numerator and denominator as <c>12/40</c>.</param>
/// <param name="Counted">The same, counted anew.</param>
public sealed record FigureDifference(string Unit, string Period, string Plan, string Indicator, string Published, string Counted)
{
    public override string ToString() => $"{Unit} {Period} {Plan} {Indicator}";
}
