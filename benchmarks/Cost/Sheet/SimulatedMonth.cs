namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>What was simulated of a month, in the place of what is reckoned from single acts, which were measured on far smaller stores.</summary>
/// <param name="Publications">In a month.</param>
/// <param name="PublishSeconds">Of all of them.</param>
/// <param name="PublishedBytes">Of all of them.</param>
/// <param name="Rebuilds">In a month.</param>
/// <param name="RebuildSeconds">Of all of them.</param>
/// <param name="LakeBytes">Of an average province's quarter at its end; so are the other two.</param>
internal sealed record SimulatedMonth(
    decimal Publications, decimal PublishSeconds, decimal PublishedBytes, decimal Rebuilds, decimal RebuildSeconds, decimal LakeBytes, decimal ParquetBytes, decimal CsvBytes);
