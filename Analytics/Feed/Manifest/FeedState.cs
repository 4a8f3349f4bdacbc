namespace Tcns.Analytics.Feed.Manifest;

/// <summary>How firm the figures of a quarter are.</summary>
public enum FeedState
{
    Provisional,

    /// <summary>Of a closed quarter.</summary>
    Final,

    /// <summary>Closed, and published once more because an earlier quarter was opened again.</summary>
    Restated,
}
