namespace Tcns.Benchmarks.Comparing;

/// <summary>What of a figure is held against the baseline.</summary>
internal enum Quantity
{
    Value,
    Processor,
    Peak,
}
