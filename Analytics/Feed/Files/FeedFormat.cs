namespace Tcns.Analytics.Feed.Files;

public enum FeedFormat
{
    Parquet,

    /// <summary>For Excel, which reads no Parquet.</summary>
    Csv,
}
