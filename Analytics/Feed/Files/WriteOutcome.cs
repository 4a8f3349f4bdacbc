namespace Tcns.Analytics.Feed.Files;

/// <summary>What became of a table that was to be written.</summary>
public abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    /// <summary>Parquet and CSV hold what was counted.</summary>
    public sealed record Written(FeedFile Parquet, FeedFile Csv) : WriteOutcome
    {
        public IReadOnlyList<FeedFile> Files => [Parquet, Csv];
    }

    /// <summary>A file holds something else than was counted. Nothing of this publication may be published.</summary>
    /// <param name="Figure">Such as <c>rows</c> or <c>sum of minutes</c>.</param>
    public sealed record Mismatch(string Path, string Figure, string Counted, string Found) : WriteOutcome
    {
        /// <summary>For logs, which anybody may read: how many there are and what they add up to, but no value of a row.</summary>
        public string Describe() => IsAmount ? $"{Path}, {Figure}: counted {Counted}, found {Found}" : $"{Path}, {Figure}";

        private bool IsAmount => Figure == "rows" || Figure.StartsWith("values of ", StringComparison.Ordinal) || Figure.StartsWith("sum of ", StringComparison.Ordinal);
    }
}
