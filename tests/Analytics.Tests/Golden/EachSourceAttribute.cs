using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>Runs a case with every way there is to compute figures.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachSourceAttribute : DataAttribute
{
    private static readonly IFigureSource[] Sources = [new ReckonedFigures(), new CountedFigures()];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Sources.Select(source => new TheoryDataRow(source))]);

    /// <summary>A source is no text that could be listed.</summary>
    public override bool SupportsDiscoveryEnumeration() => false;
}
