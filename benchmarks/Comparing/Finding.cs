using System.Globalization;

namespace Tcns.Benchmarks.Comparing;

/// <summary>What was found of one quantity of one figure.</summary>
/// <param name="Change">How much dearer it has become: 0.1 is a tenth; null where that cannot be said.</param>
/// <param name="Margin">Up to which a change is noise.</param>
internal sealed record Finding(string Figure, Quantity Quantity, Verdict Verdict, double? Change = null, double? Margin = null)
{
    public bool IsRed => Verdict is Verdict.Worse or Verdict.Missing;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Verdict,-9} {Figure} ({Quantity}){(Change is { } change && Margin is { } margin ? $": {Math.Round(change * 100, 1):+0.0;-0.0;0.0} % dearer, noise up to {margin * 100:0.0} %" : "")}");
}
